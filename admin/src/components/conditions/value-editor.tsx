import { Input, InputNumber, Select } from "antd";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import type { ValueEditorProps } from "react-querybuilder";
import { useProgram } from "../../program.tsx";
import type { ConditionBuilderProps, ConditionField } from "./rule-json.ts";

type Field = ConditionField & { readonly fieldType: string };

const LISTS = new Set(["in", "notIn"]);
const RANGES = new Set(["between", "notBetween"]);

/** What a new condition compares with, before something is typed. */
export function firstValue({ fieldType, choices, min }: Field, operator: string): unknown {
  if (LISTS.has(operator) || fieldType === "SET") return [];
  const single = firstOf(fieldType, choices[0]?.value ?? null, min ?? 0);
  return RANGES.has(operator) ? [single, single] : single;
}

function firstOf(type: string, choice: string | null, min: number): unknown {
  switch (type) {
    case "BOOLEAN":
      return true;
    case "NUMBER":
      return choice === null ? min : Number(choice);
    case "CHOICE":
    case "TEXT":
      return choice ?? "";
    case "LINES":
      return null;
    case "LINES_AMOUNT":
      return { amount: "", lines: null };
    case "LINES_UNITS":
      return { units: "1", lines: null };
    case "TIME":
      return "09:00";
    case "QUANTITY":
      return "1";
    default:
      return "";
  }
}

interface Filtering {
  /** Where it is built which items count. */
  readonly Filter: ComponentType<ConditionBuilderProps>;
}

/** What a condition compares with, in a field of its type. */
export function ValueEditor(props: ValueEditorProps & Filtering) {
  const { fieldData, operator, value, handleOnChange, disabled, Filter } = props;
  const { t } = useTranslation();
  const field = fieldData as unknown as Field;
  const isDisabled = disabled === true;
  const label = t("versions.conditions.value", { field: field.label });
  if (LISTS.has(operator)) {
    return (
      <Select<string[]>
        mode={field.choices.length > 0 ? "multiple" : "tags"}
        aria-label={label}
        className="condition-value"
        tokenSeparators={[","]}
        value={(Array.isArray(value) ? value : []).map(String)}
        disabled={isDisabled}
        placeholder={t("versions.conditions.list")}
        options={field.choices.map((it) => ({ ...it }))}
        onChange={(values) =>
          handleOnChange(field.fieldType === "NUMBER" ? values.map(Number) : values)
        }
      />
    );
  }
  if (RANGES.has(operator)) {
    const [from, to] = Array.isArray(value) ? (value as unknown[]) : [value, value];
    return (
      <span className="condition-range">
        <Single
          {...{ field, isDisabled }}
          label={t("versions.conditions.from", { field: field.label })}
          value={from}
          onChange={(next) => handleOnChange([next, to])}
        />
        <span>{t("versions.conditions.and")}</span>
        <Single
          {...{ field, isDisabled }}
          label={t("versions.conditions.to", { field: field.label })}
          value={to}
          onChange={(next) => handleOnChange([from, next])}
        />
      </span>
    );
  }
  if (field.fieldType === "LINES") {
    return <LineFilter {...{ field, isDisabled, value, Filter }} onChange={handleOnChange} />;
  }
  if (field.fieldType === "LINES_AMOUNT" || field.fieldType === "LINES_UNITS") {
    const of = field.fieldType === "LINES_AMOUNT" ? "amount" : "units";
    const sum = (value ?? {}) as { amount?: unknown; units?: unknown; lines?: unknown };
    return (
      <>
        <Single
          field={{ ...field, fieldType: of === "amount" ? "MONEY" : "QUANTITY" }}
          {...{ isDisabled, label }}
          value={sum[of]}
          onChange={(next) => handleOnChange({ ...sum, [of]: next })}
        />
        <LineFilter
          {...{ field, isDisabled, Filter }}
          value={sum.lines ?? null}
          onChange={(lines) => handleOnChange({ ...sum, lines })}
        />
      </>
    );
  }
  return <Single {...{ field, isDisabled, label, value }} onChange={handleOnChange} />;
}

interface PartProps {
  readonly field: Field;
  readonly isDisabled: boolean;
  readonly value: unknown;
  onChange(value: unknown): void;
}

/** Which items count: none of it asked, all do. */
function LineFilter({ field, isDisabled, value, onChange, Filter }: PartProps & Filtering) {
  const { t } = useTranslation();
  return (
    <div className="line-filter">
      <Filter
        fields={field.lineFields ?? []}
        label={t("versions.conditions.items", { field: field.label })}
        value={value}
        isDisabled={isDisabled}
        onChange={onChange}
      />
    </div>
  );
}

function Single({ field, isDisabled, value, label, onChange }: PartProps & { label: string }) {
  const { t } = useTranslation();
  const { currencyCode } = useProgram();
  const common = { "aria-label": label, disabled: isDisabled, className: "condition-value" };
  const { fieldType, choices, min, max } = field;
  if (fieldType === "BOOLEAN") {
    return (
      <Select<string>
        {...common}
        value={String(value)}
        options={["true", "false"].map((it) => ({
          value: it,
          label: t(`versions.conditions.${it as "true"}`),
        }))}
        onChange={(next) => onChange(next === "true")}
      />
    );
  }
  if (choices.length > 0) {
    const isNumber = fieldType === "NUMBER";
    return (
      <Select<string>
        {...common}
        value={value === null || value === "" ? null : String(value)}
        options={choices.map((it) => ({ ...it }))}
        onChange={(next) => onChange(isNumber ? Number(next) : next)}
      />
    );
  }
  if (fieldType === "NUMBER") {
    return (
      <InputNumber<number>
        {...common}
        precision={0}
        {...(min !== null && { min })}
        {...(max !== null && { max })}
        value={value === "" ? null : Number(value)}
        onChange={(next) => onChange(next ?? "")}
      />
    );
  }
  if (fieldType === "MONEY" || fieldType === "QUANTITY") {
    return (
      <InputNumber<string>
        {...common}
        stringMode
        min="0"
        value={String(value ?? "")}
        {...(fieldType === "MONEY" && { addonAfter: currencyCode })}
        onChange={(next) => onChange(next ?? "")}
      />
    );
  }
  const type = { DATE: "date", TIME: "time" }[fieldType] ?? "text";
  return (
    <Input
      {...common}
      type={type}
      maxLength={255}
      value={String(value ?? "")}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
