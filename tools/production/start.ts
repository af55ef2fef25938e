import "./prepare-node.ts";

// The server and its worker: `node dist/start.js`.
await import("../../api/start.ts");
