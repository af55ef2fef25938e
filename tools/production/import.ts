import "./prepare-node.ts";

// Imports purchases: `node dist/import.js purchases.jsonl`.
await import("../import/purchases.ts");
