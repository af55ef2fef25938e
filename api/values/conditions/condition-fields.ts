import type { Leaf } from "./condition.ts";
import type {
  ConditionFacts,
  ConditionField,
  MemberColumns,
  PurchaseColumns,
} from "./condition-field.ts";
import type { SqlField } from "./condition-sql.ts";
import type { Vocabulary } from "./condition-value.ts";

/**
 * What a condition is about; what can be asked of a member can be asked at a moment, and of a
 * purchase.
 */
export type ConditionSubject = ConditionField["of"];

const SUBJECTS: readonly ConditionSubject[] = ["MEMBER", "MOMENT", "PURCHASE"];

/** All fields that conditions may name, as the modules of the map bring them. */
export class ConditionFields {
  readonly #fields: ReadonlyMap<string, ConditionField>;

  constructor(fields: readonly ConditionField[]) {
    this.#fields = new Map(fields.map((field) => [field.name, field]));
  }

  /** The field of a name. @throws RangeError for a name that no module brings */
  named(name: string): ConditionField {
    const field = this.#fields.get(name);
    if (!field) throw new RangeError(`There is no condition field "${name}".`);
    return field;
  }

  /** What rule JSON about a subject may name; amounts are in the given currency. */
  vocabulary(subject: ConditionSubject, currencyCode: string): Vocabulary {
    const fields = this.#about(subject);
    return Object.fromEntries(fields.map(({ name, type }) => [name, type(currencyCode)]));
  }

  /** A leaf as a test of the facts, for `compileCondition`. */
  readonly test = (leaf: Leaf): ((facts: ConditionFacts) => boolean) =>
    this.named(leaf.field).test(leaf);

  /** The fields of a member for `conditionSql`, over the statement's columns. */
  memberSql(columns: MemberColumns): Readonly<Record<string, SqlField>> {
    const entries = this.#about("MEMBER").flatMap((field) =>
      field.of === "MEMBER" ? [[field.name, field.sql(columns)] as const] : [],
    );
    return Object.fromEntries(entries);
  }

  /** The fields of a recorded purchase for `conditionSql`, over the statement's columns. */
  purchaseSql(columns: PurchaseColumns): Readonly<Record<string, SqlField>> {
    const fields = this.#about("PURCHASE");
    return Object.fromEntries(fields.map((field) => [field.name, field.sql(columns)]));
  }

  #about(subject: ConditionSubject): ConditionField[] {
    const reach = SUBJECTS.indexOf(subject);
    return [...this.#fields.values()].filter(({ of }) => SUBJECTS.indexOf(of) <= reach);
  }
}
