/**
 * Records of a zip file, as PKWARE's APPNOTE.TXT 6.3.10 lays them out. Backups have a writer and a reader of their own because a vault may
 * have more files than the older form of the format can count, and may be larger than memory.
 */
export const signature = {
  local: 0x04034b50,
  descriptor: 0x08074b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
} as const

/** Lengths without names and extra fields, in bytes. */
export const length = { local: 30, descriptor: 16, central: 46, end: 22, end64: 56, locator64: 20 } as const

/** Name in UTF-8 (bit 11); sizes and checksum stand behind the data (bit 3). */
export const flags = { encrypted: 1, descriptor: 8, utf8: 0x800 } as const

export const method = { stored: 0, deflated: 8 } as const

/** A field that has this says that the number is in the record that has room for it. */
export const full16 = 0xffff
export const full32 = 0xffffffff

/** The id of the extra field with numbers of 64 bits. */
export const extra64 = 1

/** A file that anybody may read and its owner write, as Unix says it. */
export const regularFile = 0o100644
export const unix = 3
/** The version of the format that is needed to read numbers of 64 bits: 4.5. */
export const needed = 45

/** Before the SHA-256 of all that precedes it, in the comment at the end of a backup. */
export const sealPrefix = 'Readout backup. SHA-256 of all before this record: '

/** A moment as DOS says it, to two seconds; here in UTC. Years are 1980 to 2107. */
export function dosTime(moment: Date): { time: number; date: number } {
  const year = Math.min(Math.max(moment.getUTCFullYear(), 1980), 2107)
  return {
    time: (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1),
    date: ((year - 1980) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate(),
  }
}
