/** The most bytes of a file that cross to the main process at a time: few enough that the window does not feel it. */
export const pieceSize = 1 << 18
