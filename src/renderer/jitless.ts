import { z } from 'zod'

// The page's policy forbids making code from text, which zod would otherwise try to do, for faster parsing, as its first schema is
// made: each attempt is reported as a violation with the line it comes from, for which the browser reads all scripts a second time.
z.config({ jitless: true })
