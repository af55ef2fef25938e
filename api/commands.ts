// The build gives each source the address of its compiled place.
const isBuilt = import.meta.url.endsWith(".js");

/** How this installation's commands are typed: built for production, or from source. */
export const COMMANDS = isBuilt
  ? { quen: "node dist/quen.js", start: "node dist/start.js", import: "node dist/import.js" }
  : { quen: "npm run quen --", start: "npm start", import: "npm run import --" };
