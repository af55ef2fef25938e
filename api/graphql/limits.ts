import type { DocumentNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { getOperationAST, parse, separateOperations, visit } from "graphql";
import { text } from "../locales/text.ts";
import type { Caller } from "../values/caller.ts";
import { badRequest, badUserInput, requestForbidden, rateLimited, tooExpensive } from "./errors.ts";
import type { Rate } from "./limits/budgets.ts";
import { Budgets } from "./limits/budgets.ts";
import type { InputProblem } from "./limits/check-input.ts";
import { InputChecks, problemText } from "./limits/check-input.ts";
import { coerceVariables, type Variable, variablesOf } from "./limits/coerce-variables.ts";
import { costOf } from "./limits/document-cost.ts";
import { isIntrospection, shapeProblem } from "./limits/document-shape.ts";
import { nestingProblem } from "./limits/nesting.ts";
import { inputRulesOf } from "./limits/input-rules.ts";
import { inputsOf, type InputUse } from "./limits/input-uses.ts";

export interface LimitOptions {
  /** The most one operation may cost. */
  costMax?: number;
  /** How much a caller may ask for, in cost. */
  rateOf?: (caller: Caller) => Rate;
  mayIntrospect?: (caller: Caller) => boolean;
  /** Milliseconds that only grow, for the rates. */
  now?: () => number;
}
/** What an operation costs and what its caller has left, as clients see it. */
export interface CostReport {
  requested: number;
  remaining: number;
  maximum: number;
  restoreRate: number;
}
export interface LimitedRequest {
  document: DocumentNode;
  operationName?: string | null;
  variables?: Record<string, unknown>;
  caller: Caller;
  /** Tells apart the many visitors who share one publishable key. */
  remoteAddress?: string;
}

/** A request before anything of it was looked into. */
export interface Entering {
  /** The text of its document, as it was sent. */
  query: unknown;
  caller: Caller;
  remoteAddress?: string;
}

interface Plan {
  variables: Variable[];
  uses: InputUse[];
  problem: InputProblem | null;
  introspects: boolean;
  cost: (variables: Record<string, unknown>) => number;
}

/** Tokens of a document's text; parsing stops there. */
export const TOKENS_MAX = 5000;
const COST_MAX = 2000;
const COST_MIN = 1;
const RATE: Rate = { maximum: 20_000, restoreRate: 2000 };

/** Refuses what is too deep, too wide, too costly or too much, before anything is executed. */
export class Limits {
  readonly #schema: GraphQLSchema;
  readonly #options: Required<Omit<LimitOptions, "now">>;
  readonly #budgets: Budgets;
  readonly #checks: InputChecks;
  readonly #lengths: InputChecks;
  readonly #rules: ReturnType<typeof inputRulesOf>;
  readonly #pageMaxOf = (argument: string) => this.#rules.get(argument)?.page?.max ?? null;
  readonly #refused = new WeakMap<DocumentNode, GraphQLError>();
  readonly #plans = new WeakMap<DocumentNode, Map<string, Plan>>();

  /** @param sdl the audience's SDL, whose `@length` and `@pageSize` are obeyed */
  constructor(schema: GraphQLSchema, sdl: DocumentNode, { now, ...options }: LimitOptions = {}) {
    this.#schema = schema;
    this.#rules = inputRulesOf(sdl);
    this.#checks = new InputChecks(this.#rules);
    this.#lengths = new InputChecks(this.#rules, "lengths of lists");
    this.#budgets = new Budgets(now);
    this.#options = {
      costMax: COST_MAX,
      rateOf: () => RATE,
      mayIntrospect: () => true,
      ...options,
    };
  }

  /**
   * Lets a request come in that nobody has looked into yet, unless its caller has sent too many
   * that were refused. @throws GraphQLError
   */
  enter({ query, caller, remoteAddress = "" }: Entering): void {
    const key = budgetKey(caller, remoteAddress);
    const waitSeconds = this.#budgets.secondsInDebt(key, this.#options.rateOf(caller));
    if (waitSeconds > 0) throw rateLimited(waitSeconds);
    const problem = typeof query === "string" ? nestingProblem(query) : null;
    if (!problem) return;
    this.chargeRefused({ caller, remoteAddress });
    throw tooExpensive(problem);
  }

  /** Takes what a request costs that was refused: the least that any does. */
  chargeRefused({ caller, remoteAddress = "" }: Pick<Entering, "caller" | "remoteAddress">): void {
    const key = budgetKey(caller, remoteAddress);
    this.#budgets.charge(key, COST_MIN, this.#options.rateOf(caller));
  }

  /**
   * The document to validate: itself, or, when its shape is refused, an empty one that `admit`
   * refuses. Validation compares fields pairwise, so an oversized document must never reach it.
   */
  validatable(document: DocumentNode): DocumentNode {
    const problem = shapeProblem(document);
    if (!problem) return document;
    const empty = parse("{ __typename }", { noLocation: true });
    this.#refused.set(empty, tooExpensive(problem));
    return empty;
  }

  /**
   * Lets a validated operation pass and takes its cost from the caller's budget. @throws
   * GraphQLError
   */
  admit({
    document,
    operationName,
    variables = {},
    caller,
    remoteAddress,
  }: LimitedRequest): CostReport | null {
    const refused = this.#refused.get(document);
    if (refused) throw refused;
    const plan = this.#planOf(document, operationName);
    // An unknown operation name: executing answers with graphql's own message.
    if (!plan) return null;
    if (plan.introspects && !this.#options.mayIntrospect(caller)) {
      throw requestForbidden(text("graphql.schemaHidden"));
    }
    if (plan.problem) throw inputError(plan.problem);
    for (const use of plan.uses) {
      const problem = this.#lengths.problem(variables[use.variable], use);
      if (problem) throw inputError(problem);
    }
    const coerced = coerceVariables(plan.variables, variables);
    if ("problem" in coerced) throw inputError(asArgument(coerced.problem, plan.uses));
    for (const use of plan.uses) {
      const problem = this.#checks.problem(coerced.values[use.variable], use);
      if (problem) throw inputError(problem);
    }
    return this.#charge(plan.cost(coerced.values), caller, remoteAddress);
  }

  #charge(requested: number, caller: Caller, remoteAddress = ""): CostReport {
    const { costMax } = this.#options;
    const rate = this.#options.rateOf(caller);
    if (requested > costMax) {
      const cost = { requested, maximum: costMax };
      throw tooExpensive(text("graphql.tooCostly", cost), cost);
    }
    const { restoreRate, maximum } = rate;
    const { remaining, waitSeconds } = this.#budgets.take(
      budgetKey(caller, remoteAddress),
      Math.max(COST_MIN, requested),
      rate,
    );
    const report = { requested, remaining, maximum, restoreRate };
    // The refusal costs something, too.
    if (waitSeconds > 0) throw rateLimited(waitSeconds + COST_MIN / restoreRate, report);
    return report;
  }

  #planOf(document: DocumentNode, operationName: string | null | undefined): Plan | null {
    let plans = this.#plans.get(document);
    if (!plans) this.#plans.set(document, (plans = new Map()));
    const key = operationName ?? "";
    const known = plans.get(key);
    if (known) return known;
    const operation = getOperationAST(document, operationName);
    if (!operation) return null;
    if (!this.#schema.getRootType(operation.operation)) {
      throw badRequest(text("graphql.noSuchOperation", { operation: operation.operation }));
    }
    const plan = this.#makePlan(document, operation);
    plans.set(key, plan);
    return plan;
  }

  #makePlan(document: DocumentNode, operation: OperationDefinitionNode): Plan {
    // What other operations of the document ask for, this one does not.
    const single = separateOperations(document)[operation.name?.value ?? ""]!;
    const schema = this.#schema;
    const inputs = inputsOf(single, { schema, rules: this.#rules, checks: this.#checks });
    return {
      variables: variablesOf(schema, operation),
      problem: inputs.problem,
      uses: inputs.uses,
      introspects: introspects(single),
      cost: costOf({ schema, pageMaxOf: this.#pageMaxOf }, single, operation),
    };
  }
}

function budgetKey(caller: Caller, remoteAddress: string): string {
  if (caller.kind === "MEMBER") return caller.memberId;
  return caller.kind === "VISITOR"
    ? `${caller.credentialId} ${remoteAddress}`
    : caller.credentialId;
}

// Variables are for a program what arguments are for people: the path starts at the argument it
// fills.
function asArgument(problem: InputProblem, uses: readonly InputUse[]): InputProblem {
  const use = uses.find(({ variable }) => variable === problem.field[0]);
  return use ? { ...problem, field: [...use.field, ...problem.field.slice(1)] } : problem;
}

function inputError(problem: InputProblem): GraphQLError {
  return badUserInput(problemText(problem), problem.field);
}

function introspects(document: DocumentNode): boolean {
  let found = false;
  visit(document, { Field: ({ name }) => ((found ||= isIntrospection(name.value)), undefined) });
  return found;
}
