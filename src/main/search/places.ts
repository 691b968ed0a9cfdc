import { dayNumber } from '../../core/model/eventDate.ts'

/**
 * The place of an entry in the index: its day, its document, its number in the document, in one integer below 2^53. What is newest has the
 * highest place, so that the index gives it first without sorting, days are ranges of places, and the document of an entry is known
 * without looking it up.
 */

/** Entries that a document can have at most. */
export const placesPerDocument = 2 ** 14

/** Where what people have added to a document begins, after the passages of its text. */
export const firstAdded = 2 ** 13

/** Documents that an index can hold at most, in all the time that it is used. */
export const mostDocuments = 2 ** 20

const placesPerDay = placesPerDocument * mostDocuments

/** Days before 1600 and after 2999 are taken for the first and the last of these years: 19 bits hold no more. */
const firstDay = dayNumber(1600, 1, 1)
const lastDay = dayNumber(2999, 12, 31)

/** @param day days since 1 January 1970 */
export function placeOf(day: number, document: number): number {
  return firstPlaceOn(day) + document * placesPerDocument
}

/** No place of that day or later is below this. */
export function firstPlaceOn(day: number): number {
  return (Math.min(Math.max(day, firstDay), lastDay + 1) - firstDay) * placesPerDay
}

/** The number of the document that an entry belongs to. */
export function documentAt(place: number): number {
  return Math.floor(place / placesPerDocument) % mostDocuments
}

/** The day that an entry is of, as days since 1 January 1970. */
export function dayAt(place: number): number {
  return Math.floor(place / placesPerDay) + firstDay
}

/** The number of an entry among those of all documents, whatever its day: what is put later has a higher one. */
export function entryAt(place: number): number {
  return place % placesPerDay
}

/** Whether it is something that people have added, not a passage of a text. */
export function isAddedAt(place: number): boolean {
  return place % placesPerDocument >= firstAdded
}
