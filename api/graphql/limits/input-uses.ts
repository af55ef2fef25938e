import type {
  DocumentNode,
  GraphQLField,
  GraphQLInputType,
  GraphQLSchema,
  ValueNode,
} from "graphql";
import {
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  TypeInfo,
  valueFromAST,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { InputChecks, InputProblem } from "./check-input.ts";
import type { InputRule, InputRules } from "./input-rules.ts";
import { argumentRule, PLAIN_RULE } from "./input-rules.ts";

/** A place of the input that a variable fills. */
export interface InputUse {
  variable: string;
  type: GraphQLInputType;
  rule: InputRule;
  field: readonly string[];
}

/** What a document's text itself puts in wrongly, and where its variables go. */
export interface InputsOfDocument {
  problem: InputProblem | null;
  uses: InputUse[];
}

export interface InputKnowledge {
  schema: GraphQLSchema;
  rules: InputRules;
  checks: InputChecks;
}

/** Looks at every argument written in a document: literals are checked, variables are listed. */
export function inputsOf(
  document: DocumentNode,
  { schema, rules, checks }: InputKnowledge,
): InputsOfDocument {
  const found: InputsOfDocument = { problem: null, uses: [] };
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Argument(node) {
        const parent = info.getParentType();
        const field = info.getFieldDef() as GraphQLField<unknown, unknown> | null | undefined;
        const argument = info.getArgument();
        if (!argument || info.getDirective() || !parent || !field) return;
        const name = argument.name;
        const rule = argumentRule(rules, {
          type: parent.name,
          field: field.name,
          name,
          input: argument.type,
        });
        look(node.value, { type: argument.type, rule, field: [name] });
      },
    }),
  );
  return found;

  function look(node: ValueNode, place: Omit<InputUse, "variable">): void {
    if (node.kind === Kind.VARIABLE) {
      found.uses.push({ variable: node.name.value, ...place });
      return;
    }
    if (!hasVariables(node)) {
      found.problem ??= checks.problem(valueFromAST(node, place.type), place);
      return;
    }
    const type = getNullableType(place.type) as GraphQLInputType;
    if (node.kind === Kind.LIST && isListType(type)) {
      const { itemsMin, itemsMax } = place.rule;
      const count = node.values.length;
      if (count > itemsMax || count < itemsMin) {
        // Null stands for each item: what matters here is how many there are.
        found.problem ??= checks.problem(Array(count).fill(null), place);
      }
      node.values.forEach((value, at) => {
        look(value, { type: type.ofType, rule: PLAIN_RULE, field: [...place.field, String(at)] });
      });
    } else if (node.kind === Kind.OBJECT && isInputObjectType(type)) {
      for (const { name, value } of node.fields) {
        const field = type.getFields()[name.value];
        if (!field) continue;
        const rule = rules.get(`${type.name}.${name.value}`) ?? PLAIN_RULE;
        look(value, { type: field.type, rule, field: [...place.field, name.value] });
      }
    }
  }
}

function hasVariables(node: ValueNode): boolean {
  if (node.kind === Kind.VARIABLE) return true;
  if (node.kind === Kind.LIST) return node.values.some(hasVariables);
  return node.kind === Kind.OBJECT && node.fields.some(({ value }) => hasVariables(value));
}
