#!/usr/bin/env node
import "./prepare-node.ts";

// The command: `node dist/quen.js init`.
await import("../quen/quen.ts");
