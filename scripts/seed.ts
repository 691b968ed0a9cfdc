import fc from 'fast-check'

// Property tests try the same values in every run, so that what passes for one passes for all; `READOUT_SEED` has them try others.
fc.configureGlobal({ seed: Number(process.env.READOUT_SEED ?? 20240301) })
