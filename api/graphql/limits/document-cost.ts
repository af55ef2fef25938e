import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from "graphql";
import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
} from "graphql";

const WRITE = 10;
const OBJECT = 1;
const PAGE_ASSUMED = 20;
const LIST_ASSUMED = 5;
/** What is worked through for the largest page of a field that answers about it as a whole. */
const WORK = 1_000;

/** The largest page that a field takes, by `Type.field.argument`. */
export type PageMaxOf = (argument: string) => number | null;

/** What is evaluated for each request: variables, and each fragment's cost once it is known. */
interface Run {
  variables: Record<string, unknown>;
  fragments: Map<string, number>;
}
type Cost = number | ((run: Run) => number);

/**
 * How much an operation asks for: 1 for each object that may be answered, 10 for a write; a page
 * counts its objects `first` or `last` times, a plain list 5 times. Where `first` says how much is
 * worked through for one answer, the largest page costs 1,000, and a smaller one its share. Fields
 * without objects are free.
 * @returns the cost with given variables; constant parts are added up once.
 */
export function costOf(
  { schema, pageMaxOf }: { schema: GraphQLSchema; pageMaxOf: PageMaxOf },
  document: DocumentNode,
  operation: OperationDefinitionNode,
): (variables: Record<string, unknown>) => number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  }
  const fragmentCosts = new Map<string, Cost>();
  const root = schema.getRootType(operation.operation);
  const isWrite = operation.operation === "mutation";
  const cost = root ? selectionCost(operation.selectionSet, root) : 0;
  if (typeof cost === "number") return () => cost;
  return (variables) => cost({ variables, fragments: new Map() });

  function selectionCost(set: SelectionSetNode, parent: GraphQLNamedType): Cost {
    return sum(
      set.selections.map((selection) => {
        if (selection.kind === Kind.FIELD) return fieldCost(selection, parent);
        if (selection.kind === Kind.FRAGMENT_SPREAD) return fragmentCost(selection.name.value);
        const condition = selection.typeCondition?.name.value;
        return selectionCost(selection.selectionSet, named(condition) ?? parent);
      }),
    );
  }

  function fragmentCost(name: string): Cost {
    if (!fragmentCosts.has(name)) {
      const fragment = fragments.get(name)!;
      const type = named(fragment.typeCondition.name.value);
      fragmentCosts.set(name, type ? selectionCost(fragment.selectionSet, type) : 0);
    }
    const own = fragmentCosts.get(name)!;
    if (typeof own === "number") return own;
    // Once per request: fragments within fragments would double with every level.
    return (run) => {
      let known = run.fragments.get(name);
      if (known === undefined) run.fragments.set(name, (known = own(run)));
      return known;
    };
  }

  function fieldCost(node: FieldNode, parent: GraphQLNamedType): Cost {
    const own = isWrite && parent === root ? WRITE : 0;
    const field = fieldOf(parent, node.name.value);
    if (!field || !node.selectionSet) return own;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return own;
    const inside = sum([OBJECT, selectionCost(node.selectionSet, type)]);
    const worked = workOf(node, field, `${parent.name}.${field.name}`);
    return sum([own, worked, times(multiplierOf(node, field, parent), inside)]);
  }

  /** What a field works through that answers about it as a whole. */
  function workOf(node: FieldNode, field: GraphQLField<unknown, unknown>, place: string): Cost {
    const first = field.args.find(({ name }) => name === "first");
    const max = first && !isConnection(field) ? pageMaxOf(`${place}.first`) : null;
    return max === null ? 0 : times(WORK / max, sizeOfPage(node, field.args, ["first"]));
  }

  function named(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : schema.getType(name);
  }
}

function fieldOf(
  parent: GraphQLNamedType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

/** How many times a field's objects may be answered. */
function multiplierOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  parent: GraphQLNamedType,
): Cost {
  if (isConnection(field)) {
    const names = ["first", "last"].filter((name) => field.args.some((it) => it.name === name));
    if (names.length > 0) return sizeOfPage(node, field.args, names);
  }
  // The page around them was counted already.
  const inPage = parent.name.endsWith("Connection");
  const list = isNonNullType(field.type) ? field.type.ofType : field.type;
  return isListType(list) && !inPage ? LIST_ASSUMED : 1;
}

function isConnection(field: GraphQLField<unknown, unknown>): boolean {
  return getNamedType(field.type).name.endsWith("Connection");
}

/** How much is asked for by an argument of some names. */
function sizeOfPage(
  node: FieldNode,
  args: readonly { name: string; defaultValue?: unknown }[],
  names: readonly string[],
): Cost {
  const pageArgs = args.filter(({ name }) => names.includes(name));
  const given = node.arguments?.find(({ name }) => names.includes(name.value));
  const argument = pageArgs.find(({ name }) => name === given?.name.value);
  const assumed = typeof argument?.defaultValue === "number" ? argument.defaultValue : null;
  const absent = assumed ?? defaultSize(pageArgs);
  if (given?.value.kind === Kind.INT) return Math.max(0, Number(given.value.value));
  if (given?.value.kind !== Kind.VARIABLE) return absent;
  const variable = given.value.name.value;
  return ({ variables }) => sizeOr(variables[variable], absent);
}

function defaultSize(args: readonly { defaultValue?: unknown }[]): number {
  const sizes = args.map(({ defaultValue }) => defaultValue).filter((it) => typeof it === "number");
  return sizes[0] ?? PAGE_ASSUMED;
}

function sizeOr(value: unknown, absent: number): number {
  return typeof value === "number" ? Math.max(0, value) : absent;
}

function sum(costs: readonly Cost[]): Cost {
  let constant = 0;
  const varying: ((run: Run) => number)[] = [];
  for (const cost of costs) {
    if (typeof cost === "number") constant += cost;
    else varying.push(cost);
  }
  if (!varying.length) return constant;
  return (run) => {
    let total = constant;
    for (const cost of varying) total += cost(run);
    return total;
  };
}

function times(factor: Cost, cost: Cost): Cost {
  if (typeof factor === "number" && typeof cost === "number") return factor * cost;
  return (run) => valueOf(factor, run) * valueOf(cost, run);
}

function valueOf(cost: Cost, run: Run): number {
  return typeof cost === "number" ? cost : cost(run);
}
