const DEPTH_MAX = 20;
const NODES_MAX = 5000;
const TEXT_LONGEST = 10_000;

/** A JSON value of bounded depth and size that PostgreSQL can store. @throws Error */
export function parseJson(value: unknown): unknown {
  const left = { nodes: NODES_MAX };
  checkJson(value, 1, left);
  return value;
}

function checkJson(value: unknown, depth: number, left: { nodes: number }): void {
  if (depth > DEPTH_MAX) throw new Error(`JSON may be nested at most ${DEPTH_MAX} deep.`);
  if (--left.nodes < 0) throw new Error(`JSON may hold at most ${NODES_MAX} values.`);
  if (typeof value === "string") return checkText(value);
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error("Not a JSON number.");
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) checkJson(item, depth + 1, left);
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    checkText(key);
    checkJson(item, depth + 1, left);
  }
}

function checkText(text: string): void {
  if (text.length > TEXT_LONGEST) {
    throw new Error(`A text in JSON has at most ${TEXT_LONGEST} characters.`);
  }
  if (text.includes("\0") || !text.isWellFormed()) {
    throw new Error("A text in JSON has a character that can't be stored.");
  }
}
