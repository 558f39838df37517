// Imported first by tests that run the worker's own code in a page: the polyfill loads in nothing but an extension.
Object.assign(globalThis, { chrome: { runtime: { id: 'test' } } });
