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
    /** Why a backup is damaged or none, to be read after a colon. */
    reasons: {
      noContents: 'it has no list of what is in it',
      newer: 'its list of what is in it is of a newer Readout, or of another program',
      list: 'its list of what is in it is broken',
      end: 'it is no zip file, or its end is missing',
      seal: 'it is not as it was written',
      missing: (file: string) => `${file} is missing from it, or there twice`,
      changed: (file: string) => `${file} is not what was put in`,
      foreign: (file: string) => `${file} has no place in a vault`,
      unlisted: (file: string) => `it holds ${file}, which it does not list`,
      twice: (file: string) => `it holds ${file} twice`,
      overlapping: (file: string) => `${file} lies over another file in it`,
      special: (file: string) => `${file} is no ordinary file`,
      name: 'it holds a file whose name cannot be read',
      tooMany: 'it holds more files than any vault',
      tooLarge: (megabytes: string) => `it would unpack into more than ${megabytes} MB`,
      part: 'it is one part of several',
      encrypted: 'it is a zip file with a password',
      packed: 'it is packed in an unusual way',
    },
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
