import type { GraphQLInputObjectType, GraphQLInputType } from "graphql";
import {
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import { text } from "../../locales/text.ts";
import type { Text } from "../../locales/text.ts";
import type { InputRule, InputRules } from "./input-rules.ts";
import { PLAIN_RULE } from "./input-rules.ts";

/** What is wrong with an input, and where: `["input", "lines", "0", "sku"]`. */
export interface InputProblem {
  /** A plain text is graphql-js's own. */
  message: Text | string;
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

/** A problem as one text: "input.lines.0.sku: Leave out control characters." */
export function problemText({ field, message }: InputProblem): Text {
  return text("graphql.problemAt", { field: field.join("."), problem: message });
}

/**
 * Compiles the rules of a schema's inputs into checks of values. Types without anything to check
 * compile to nothing, so a purchase of 500 lines costs a walk over its texts only.
 */
export class InputChecks {
  readonly #rules: InputRules;
  readonly #ofLists: boolean;
  readonly #ofTypes = new Map<GraphQLInputObjectType, Check>();

  /**
   * @param of everything, for coerced values; or how long lists are, for values as they were sent,
   * before anybody looks at each of their items.
   */
  constructor(rules: InputRules, of: "everything" | "lengths of lists" = "everything") {
    this.#rules = rules;
    this.#ofLists = of === "lengths of lists";
  }

  /** The first problem of a value at `field`, or null. */
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
    if (this.#ofLists) return null;
    if (type === GraphQLString || type === GraphQLID) return textCheck(rule);
    return type === GraphQLInt && rule.page ? pageCheck(rule.page) : null;
  }

  #objectCheck(type: GraphQLInputObjectType): Check {
    const known = this.#ofTypes.get(type);
    if (known) return known;
    const fields: [name: string, check: Check][] = [];
    const check: Check = (value, path) => {
      if (typeof value !== "object" || value === null) return null;
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
    // One item alone stands for a list of one.
    if (!Array.isArray(value)) return item?.(value, path) ?? null;
    if (value.length > itemsMax || value.length < itemsMin) {
      const count = value.length;
      return problemAt(
        path,
        itemsMin > 0
          ? text("graphql.itemsBetween", { min: itemsMin, max: itemsMax, count })
          : text("graphql.itemsAtMost", { max: itemsMax, count }),
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
      const count = value.length;
      return problemAt(
        path,
        textMin > 0
          ? text("graphql.charactersBetween", { min: textMin, max: textMax, count })
          : text("graphql.charactersAtMost", { max: textMax, count }),
      );
    }
    if (forbidden.test(value)) {
      const key = multiline ? "graphql.controlCharactersInLines" : "graphql.controlCharacters";
      return problemAt(path, text(key));
    }
    return value.isWellFormed() ? null : problemAt(path, text("graphql.halfSurrogatePairs"));
  };
}

function pageCheck({ min, max }: { min: number; max: number }): Check {
  return (value, path) => {
    if (typeof value !== "number" || (value >= min && value <= max)) return null;
    return problemAt(path, text("graphql.pageArgument", { min, max, value }));
  };
}

function problemAt(path: Path | null, message: Text): InputProblem {
  const field: string[] = [];
  for (let at = path; at; at = at.before) field.unshift(String(at.key));
  return { message, field };
}
