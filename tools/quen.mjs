#!/usr/bin/env node
// The package's command: `quen init` is `npm run quen -- init`.
process.argv.splice(2, 0, "quen");
await import("./run.mjs");
