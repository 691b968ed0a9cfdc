import 'node:perf_hooks'

// Node loads this when a script first names it. A debugger may run a script of its own at any point of that, as test drivers do while
// an application starts; one that then names it too finds it half loaded, and it stays so. It is loaded here, before there is
// anything for a debugger to wait for.
Reflect.get(globalThis, 'performance')
