/** Words of earlier versions, the trash and backups, where they are refused. */
export const keeping = {
  notEmpty: {
    message: (folder: string) => `${folder} is not empty.`,
    kept: 'Nothing in it was changed, and the backup was not restored.',
    advice: 'Choose an empty folder, or a new one.',
  },
  noRoom: {
    message: 'There is not enough room on the disk for this backup.',
    kept: 'Nothing was written.',
    advice: (megabytes: string) => `It needs ${megabytes} MB: make room, or choose a folder on another disk.`,
  },
  thereAlready: {
    message: 'It is in the library already.',
    kept: 'Both are as they were.',
    advice: 'Remove the one in the library first, if you want this one in its place.',
  },
  notInTrash: {
    message: 'It is not in the trash any more.',
    advice: 'Look for it in the library: it may have been put back there.',
  },
  versionText: {
    message: 'The text of this version is missing or damaged.',
    kept: (noun: 'note' | 'memo') => `The ${noun} as it is now is not touched.`,
    advice: 'Choose another version, or look for this one in a backup.',
  },
  versionGone: {
    message: (noun: 'note' | 'memo') => `This version of the ${noun} is not kept any more.`,
    advice: 'Choose another from the list.',
  },
  backup: {
    kept: 'Nothing was taken from it.',
    damaged: (why: string) => `The backup is damaged: ${why}.`,
    older: 'Take an older backup, or unpack with a zip program what of this one can still be read.',
    refused: (why: string) => `The file is not a backup that Readout made: ${why}.`,
    other: 'Choose another file.',
    tooLong: {
      message: (file: string) => `${file} is 4 GB long or longer, which no file of a vault is.`,
      kept: 'No backup was made.',
      advice: 'Move it out of the vault, then try again.',
    },
  },
} as const
