import type { GraphQLInputObjectType, GraphQLInputType } from "graphql";
import {
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import type { InputRule, InputRules } from "./input-rules.ts";
import { PLAIN_RULE } from "./input-rules.ts";

/** What is wrong with an input, and where: `["input", "lines", "0", "sku"]`. */
export interface InputProblem {
  message: string;
  field: readonly string[];
}
type Check = (value: unknown, path: Path | null) => InputProblem | null;
interface Path {
  before: Path | null;
  key: string | number;
}

// Control characters (C0, DEL, C1), and those of them that a text of several lines may hold.
const CONTROL = /\p{Cc}/u;
const CONTROL_IN_LINES = /(?![\n\r\t])\p{Cc}/u;

/**
 * Compiles the rules of a schema's inputs into checks of coerced values. Types without anything to
 * check compile to nothing, so a purchase of 500 lines costs a walk over its texts only.
 */
export class InputChecks {
  readonly #rules: InputRules;
  readonly #ofTypes = new Map<GraphQLInputObjectType, Check>();

  constructor(rules: InputRules) {
    this.#rules = rules;
  }

  /** The first problem of a coerced value at `field`, or null. */
  problem(
    value: unknown,
    place: { type: GraphQLInputType; rule: InputRule; field: readonly string[] },
  ) {
    const start = place.field.reduce<Path | null>((before, key) => ({ before, key }), null);
    return this.#check(place.type, place.rule)?.(value, start) ?? null;
  }

  #check(type: GraphQLInputType, rule: InputRule): Check | null {
    if (isNonNullType(type)) return this.#check(type.ofType, rule);
    if (isListType(type)) return listCheck(this.#check(type.ofType, PLAIN_RULE), rule);
    if (isInputObjectType(type)) return this.#objectCheck(type);
    if (type === GraphQLString || type === GraphQLID) return textCheck(rule);
    return type === GraphQLInt && rule.page ? pageCheck(rule.page) : null;
  }

  #objectCheck(type: GraphQLInputObjectType): Check {
    const known = this.#ofTypes.get(type);
    if (known) return known;
    const fields: [name: string, check: Check][] = [];
    const check: Check = (value, path) => {
      if (value == null) return null;
      for (const [name, checkField] of fields) {
        const problem = checkField((value as Record<string, unknown>)[name], {
          before: path,
          key: name,
        });
        if (problem) return problem;
      }
      return null;
    };
    // Known before its fields are looked at: an input may hold its own kind.
    this.#ofTypes.set(type, check);
    for (const field of Object.values(type.getFields())) {
      const own = this.#check(
        field.type,
        this.#rules.get(`${type.name}.${field.name}`) ?? PLAIN_RULE,
      );
      if (own) fields.push([field.name, own]);
    }
    return check;
  }
}

function listCheck(item: Check | null, { itemsMin, itemsMax }: InputRule): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return null;
    if (value.length > itemsMax || value.length < itemsMin) {
      return problemAt(
        path,
        `Give ${between(itemsMin, itemsMax, "item")}; these are ${value.length}.`,
      );
    }
    if (!item) return null;
    for (let at = 0; at < value.length; at++) {
      const problem = item(value[at], { before: path, key: at });
      if (problem) return problem;
    }
    return null;
  };
}

function textCheck({ textMin, textMax, multiline }: InputRule): Check {
  const forbidden = multiline ? CONTROL_IN_LINES : CONTROL;
  return (value, path) => {
    if (typeof value !== "string") return null;
    if (value.length < textMin || (value.length > textMax && [...value].length > textMax)) {
      return problemAt(
        path,
        `Give ${between(textMin, textMax, "character")}; these are ${value.length}.`,
      );
    }
    if (forbidden.test(value)) {
      const lines = multiline ? " other than line breaks and tabs" : "";
      return problemAt(path, `Leave out control characters${lines}.`);
    }
    return value.isWellFormed()
      ? null
      : problemAt(path, "Leave out half surrogate pairs: this is no valid text.");
  };
}

function pageCheck({ min, max }: { min: number; max: number }): Check {
  return (value, path) => {
    if (typeof value !== "number" || (value >= min && value <= max)) return null;
    return problemAt(path, `Ask for ${min} to ${max}, not ${value}.`);
  };
}

function between(min: number, max: number, unit: string): string {
  return min > 0 ? `${min} to ${max} ${unit}s` : `at most ${max} ${unit}s`;
}

function problemAt(path: Path | null, message: string): InputProblem {
  const field: string[] = [];
  for (let at = path; at; at = at.before) field.unshift(String(at.key));
  return { message, field };
}
