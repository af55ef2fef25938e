import { Liquid, LiquidError } from "liquidjs";
import type { StaticAnalysis, Template } from "liquidjs";

/** What a template may name, with values of the kind it will be given. */
export type Facts = Readonly<Record<string, unknown>>;

/** What is wrong with a template, and where. */
export interface LiquidProblem {
  readonly message: string;
  readonly line: number;
}

/** For text as it is, or for HTML, where whatever a fact holds is escaped. */
export type LiquidOutput = "TEXT" | "HTML";

const OUTPUT_MAX = 100_000;

// Other templates, wherever they may lie, and what would put a fact into HTML as it is.
const TAGS_REFUSED = ["include", "render", "layout", "block"];
const FILTERS_REFUSED = ["raw"];

function engineFor(output: LiquidOutput): Liquid {
  const engine = new Liquid({
    ...{ strictVariables: true, strictFilters: true, ownPropertyOnly: true },
    // Without a folder: nothing is read from files.
    templates: {},
    ...{ parseLimit: 40_000, renderLimit: 500, memoryLimit: 2_000_000 },
    ...(output === "HTML" && { outputEscape: "escape" }),
  });
  for (const tag of TAGS_REFUSED) delete engine.tags[tag];
  for (const filter of FILTERS_REFUSED) delete engine.filters[filter];
  return engine;
}

const engines = { TEXT: engineFor("TEXT"), HTML: engineFor("HTML") };

/**
 * A template with facts in it. Reads no files, knows no variables but the facts, and gives up when it takes too long.
 * @throws LiquidError
 */
export function renderLiquid(source: string, facts: Facts, output: LiquidOutput): string {
  return engines[output].parseAndRenderSync(source, facts) as string;
}

/**
 * What is wrong with a template; null when it can be rendered. Variables are looked for in every branch, also in those
 * that these facts don't take.
 */
export function liquidProblem(
  source: string,
  facts: Facts,
  output: LiquidOutput,
): LiquidProblem | null {
  const engine = engines[output];
  try {
    const template = engine.parse(source);
    const unknown = unknownVariable(engine, template, facts);
    if (unknown) return unknown;
    const rendered = engine.renderSync(template, facts) as string;
    if (rendered.length <= OUTPUT_MAX) return null;
    return { message: `it becomes longer than ${OUTPUT_MAX} characters`, line: 1 };
  } catch (error) {
    if (!(error instanceof LiquidError)) throw error;
    const [line] = error.token.getPosition() as [number];
    // Without the place, which is told beside it.
    const message = (error.originalError?.message ?? error.message).replace(/, line:\d+.*$/s, "");
    return { message, line };
  }
}

function unknownVariable(engine: Liquid, template: Template[], facts: Facts): LiquidProblem | null {
  const { globals }: StaticAnalysis = engine.analyzeSync(template, { partials: false });
  const unknown = Object.values(globals)
    .flat()
    .filter(({ segments }) => !isKnown(segments, facts))
    .sort((a, b) => a.location.row - b.location.row);
  const [first] = unknown;
  return first
    ? { message: `undefined variable: ${String(first)}`, line: first.location.row }
    : null;
}

function isKnown(segments: readonly unknown[], facts: Facts): boolean {
  let value: unknown = facts;
  for (const segment of segments) {
    // What stands in a list is looked at when it is rendered.
    if (Array.isArray(value)) return true;
    if (typeof value !== "object" || value === null) return false;
    if (typeof segment !== "string" || !Object.hasOwn(value, segment)) return false;
    value = (value as Facts)[segment];
  }
  return true;
}
