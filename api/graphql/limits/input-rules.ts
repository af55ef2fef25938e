import type {
  ConstDirectiveNode,
  DocumentNode,
  GraphQLInputType,
  InputValueDefinitionNode,
} from "graphql";
import { GraphQLInt, isNonNullType, Kind, valueFromASTUntyped } from "graphql";

/** What a value at one place of the input may be: a text, a list or a whole number. */
export interface InputRule {
  textMin: number;
  textMax: number;
  multiline: boolean;
  itemsMin: number;
  itemsMax: number;
  /** Only of the arguments that page through a list. */
  page?: { min: number; max: number };
}

export const PLAIN_RULE: InputRule = {
  textMin: 0,
  textMax: 255,
  multiline: false,
  itemsMin: 0,
  itemsMax: 100,
};
const PAGE_MAX = 100;
const OFFSET_MAX = 10_000;

/**
 * The rules that an SDL's `@length` and `@pageSize` state, by `Type.field.argument` or
 * `Input.field`.
 */
export type InputRules = ReadonlyMap<string, InputRule>;

export function inputRulesOf(sdl: DocumentNode): InputRules {
  const rules = new Map<string, InputRule>();
  for (const type of sdl.definitions) {
    if (
      type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ||
      type.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION
    ) {
      addRules(rules, type.name.value, type.fields);
    }
    if (type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.OBJECT_TYPE_EXTENSION) {
      for (const field of type.fields ?? []) {
        addRules(rules, `${type.name.value}.${field.name.value}`, field.arguments);
      }
    }
  }
  return rules;
}

/** The rule of an argument: what the SDL states, else the limits of every page. */
export function argumentRule(
  rules: InputRules,
  place: { type: string; field: string; name: string; input: GraphQLInputType },
): InputRule {
  const stated = rules.get(`${place.type}.${place.field}.${place.name}`);
  if (stated) return stated;
  const plain = isNonNullType(place.input) ? place.input.ofType : place.input;
  if (plain !== GraphQLInt) return PLAIN_RULE;
  if (place.name === "first" || place.name === "last") {
    return { ...PLAIN_RULE, page: { min: 1, max: PAGE_MAX } };
  }
  return place.name === "offset"
    ? { ...PLAIN_RULE, page: { min: 0, max: OFFSET_MAX } }
    : PLAIN_RULE;
}

function addRules(
  rules: Map<string, InputRule>,
  owner: string,
  inputs: readonly InputValueDefinitionNode[] | undefined,
): void {
  for (const input of inputs ?? []) {
    const length = input.directives?.find(({ name }) => name.value === "length");
    const page = input.directives?.find(({ name }) => name.value === "pageSize");
    if (length) rules.set(`${owner}.${input.name.value}`, lengthRule(input, valuesOf(length)));
    if (page) {
      const { max = PAGE_MAX } = valuesOf(page) as { max?: number };
      const min = input.name.value === "offset" ? 0 : 1;
      rules.set(`${owner}.${input.name.value}`, { ...PLAIN_RULE, page: { min, max } });
    }
  }
}

function lengthRule(input: InputValueDefinitionNode, values: Record<string, unknown>): InputRule {
  const {
    min = 0,
    max,
    multiline = false,
  } = values as { min?: number; max: number; multiline?: boolean };
  const type = input.type.kind === Kind.NON_NULL_TYPE ? input.type.type : input.type;
  // On a list the directive counts items; its texts keep the plain rule.
  return type.kind === Kind.LIST_TYPE
    ? { ...PLAIN_RULE, itemsMin: min, itemsMax: max }
    : { ...PLAIN_RULE, textMin: min, textMax: max, multiline };
}

function valuesOf(directive: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(
    directive.arguments?.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]) ?? [],
  );
}
