// The script of a utility process: says what it is, then does what it is told.
const { parentPort } = process
parentPort.on('message', ({ data }) => {
  if (data.exit !== undefined) process.exit(data.exit)
  if (data.spin) for (;;);
  if (data.fill) {
    const full = []
    for (;;) full.push(new Array(1000).fill(Math.random()))
  }
  const { title, argv, env, versions } = process
  parentPort.postMessage({
    data,
    isBytes: data.bytes instanceof Uint8Array,
    args: argv.slice(2),
    given: env.GIVEN ?? null,
    electron: versions.electron,
    title: typeof title,
  })
})
