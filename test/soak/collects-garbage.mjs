// Loaded into the app that is measured: its memory can be compared only when what nobody needs any more is gone.
process.on('SIGUSR2', () => globalThis.gc());
