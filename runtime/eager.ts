import 'node:perf_hooks'

// Node loads these when a script first names them. A debugger may run a script of its own at any point of that, as test drivers do while
// an application starts; one that then names them too finds them half loaded, and they stay so. They are loaded here, before there is
// anything for a debugger to wait for.
for (const name of ['performance', 'Request', 'Response', 'Headers']) Reflect.get(globalThis, name)
