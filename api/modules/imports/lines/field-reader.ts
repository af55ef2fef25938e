import { isDay, startOf } from "../../../values/calendar.ts";
import type { Text } from "../../../locales/text.ts";
import { text } from "../../../locales/text.ts";
import { isJsonObject } from "../../../values/typed/json-object.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/i;
const YES = new Set(["true", "1", "yes"]);
const NO = new Set(["false", "0", "no"]);

/**
 * Reads the fields of a line, whose values are those of JSON, or the texts of a table's cells, and
 * collects everything that is wrong with them. A field that is left out is undefined; null is
 * empty.
 */
export class FieldReader {
  constructor(
    private readonly values: Readonly<Record<string, unknown>>,
    private readonly timeZone: string,
    readonly reasons: RefusalReason[] = [],
    private readonly path: readonly string[] = ["input"],
  ) {}

  /** Reports fields that do not exist: what is misspelled must not be lost. */
  allow(names: readonly string[]): void {
    for (const name of Object.keys(this.values)) {
      if (!names.includes(name)) this.refuse(name, text("imports.unknownField", { field: name }));
    }
  }

  refuse(name: string, message: Text, code: RefusalReason["code"] = "INVALID"): void {
    this.reasons.push({ code, field: [...this.path, name], message });
  }

  has(name: string): boolean {
    return this.values[name] !== undefined && this.values[name] !== null;
  }

  /** Whether a value is a text or a number, where an object or a list may stand too. */
  isPlain(name: string): boolean {
    return typeof this.values[name] === "string" || typeof this.values[name] === "number";
  }

  text(name: string, lengthMax = 500): string | null | undefined {
    const value = this.values[name];
    if (value === undefined || value === null) return value;
    if (typeof value === "number" && Number.isFinite(value)) return String(value);
    if (typeof value !== "string") this.refuse(name, text("imports.notText"));
    else if (value.length > lengthMax) {
      this.refuse(name, text("imports.textTooLong", { max: lengthMax }));
    } else return value;
    return undefined;
  }

  requiredText(name: string, lengthMax?: number): string {
    const value = this.text(name, lengthMax)?.trim();
    if (!value && !this.#isRefused(name)) {
      this.refuse(name, text("imports.required"), "REQUIRED");
    }
    return value ?? "";
  }

  oneOf<Value extends string>(name: string, values: readonly Value[]): Value | null | undefined {
    const value = this.text(name);
    if (value === undefined || value === null) return value;
    const found = values.find((one) => one === value.trim().toUpperCase());
    if (!found) this.refuse(name, text("imports.notOneOf", { values: values.join(", ") }));
    return found;
  }

  boolean(name: string): boolean {
    const value = String(this.values[name] ?? "").toLowerCase();
    if (YES.has(value)) return true;
    if (!NO.has(value)) this.refuse(name, text("imports.notYesOrNo"));
    return false;
  }

  /** A whole number from 0. */
  count(name: string): number {
    const value = this.values[name];
    const number = typeof value === "string" ? Number(value.trim() || NaN) : value;
    if (Number.isSafeInteger(number) && (number as number) >= 0) return number as number;
    this.refuse(name, text("imports.notACount"));
    return 0;
  }

  /** A moment; a day alone is its beginning in the program's time zone. */
  instant(name: string): Date | null | undefined {
    const typed = this.text(name)?.trim();
    if (!typed) return this.values[name] === null ? null : undefined;
    if (isDay(typed)) return startOf(typed, this.timeZone);
    const instant = RFC_3339.test(typed) ? new Date(typed) : null;
    if (instant && !Number.isNaN(instant.getTime())) return instant;
    this.refuse(name, text("imports.notATime"));
    return undefined;
  }

  list(name: string, lengthMax: number): FieldReader[] {
    const value = this.values[name] ?? [];
    if (!Array.isArray(value)) this.refuse(name, text("imports.notAList"));
    else if (value.length > lengthMax) {
      this.refuse(name, text("imports.listTooLong", { max: lengthMax }));
    } else return value.map((one, at) => this.#within([name, String(at)], one));
    return [];
  }

  texts(name: string, lengthMax: number): string[] | undefined {
    const value = this.values[name];
    if (value === undefined || value === null) return undefined;
    const isTexts = Array.isArray(value) && value.every((one) => typeof one === "string");
    if (!isTexts) this.refuse(name, text("imports.notTexts"));
    else if (value.length > lengthMax) {
      this.refuse(name, text("imports.listTooLong", { max: lengthMax }));
    } else return value;
    return undefined;
  }

  object(name: string): FieldReader | null {
    return this.has(name) ? this.#within([name], this.values[name]) : null;
  }

  #within(path: readonly string[], value: unknown): FieldReader {
    const inside = [...this.path, ...path];
    const isObject = isJsonObject(value);
    if (!isObject) {
      this.reasons.push({ code: "INVALID", field: inside, message: text("imports.notAnObject") });
    }
    return new FieldReader(isObject ? value : {}, this.timeZone, this.reasons, inside);
  }

  #isRefused(name: string): boolean {
    return this.reasons.some(({ field }) => field.at(-1) === name);
  }
}
