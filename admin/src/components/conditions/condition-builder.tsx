import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Checkbox, Select } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { QueryBuilder } from "react-querybuilder";
import type {
  ActionProps,
  FieldSelectorProps,
  NotToggleProps,
  OperatorSelectorProps,
  CombinatorSelectorProps,
  ValueEditorProps,
} from "react-querybuilder";
import { plainRules, withIds } from "./rule-json.ts";
import type { ConditionBuilderProps, ConditionField } from "./rule-json.ts";
import { firstValue, ValueEditor } from "./value-editor.tsx";
import "./conditions.css";

/** Conditions, built from what may be asked: groups of all or any of several. */
export function ConditionBuilder(props: ConditionBuilderProps) {
  const { fields, label, value, onChange, isDisabled = false } = props;
  const [query, setQuery] = useState(() => withIds(value));
  // What is shown is what was typed, unless something else was loaded.
  const shown = useMemo(
    () => (isSame(plainRules(query), plainRules(withIds(value))) ? query : withIds(value)),
    [query, value],
  );
  const options = useMemo(
    () =>
      fields.map(({ type, operators, ...field }) => ({
        ...field,
        value: field.name,
        fieldType: type,
        operators: operators.map((it) => ({ ...it, value: it.name })),
      })),
    [fields],
  );
  // The package calls each builder a form of its own, without a name.
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const it of root.current?.querySelectorAll(".queryBuilder") ?? []) it.role = "none";
  });
  return (
    <div ref={root} role="group" aria-label={label} className="conditions">
      <QueryBuilder
        fields={options as never}
        query={shown}
        disabled={isDisabled}
        onQueryChange={(next) => {
          setQuery(next);
          if (!isSame(plainRules(next), plainRules(shown))) onChange?.(plainRules(next));
        }}
        getOperators={(_name, { fieldData }) => fieldData.operators as never}
        getDefaultOperator={(_name, { fieldData }) =>
          (fieldData.operators as { name: string }[])[0]!.name
        }
        getDefaultValue={(rule, { fieldData }) =>
          firstValue(fieldData as unknown as ConditionField & { fieldType: string }, rule.operator)
        }
        showNotToggle
        resetOnOperatorChange
        listsAsArrays
        controlElements={CONTROLS}
      />
    </div>
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

// Of the package's own controls, none has the words or the looks of the admin.
const CONTROLS = {
  combinatorSelector: Combinator,
  fieldSelector: FieldChoice,
  operatorSelector: OperatorChoice,
  valueEditor: (props: ValueEditorProps) => <ValueEditor {...props} Filter={ConditionBuilder} />,
  notToggle: Not,
  addRuleAction: AddCondition,
  addGroupAction: AddGroup,
  removeRuleAction: Remove,
  removeGroupAction: Remove,
} as const;

function Combinator({ value, handleOnChange, disabled }: CombinatorSelectorProps) {
  const { t } = useTranslation();
  return (
    <Select<string>
      size="small"
      aria-label={t("versions.conditions.combine")}
      value={value ?? "and"}
      disabled={disabled ?? false}
      popupMatchSelectWidth={false}
      options={[
        { value: "and", label: t("versions.conditions.all") },
        { value: "or", label: t("versions.conditions.any") },
      ]}
      onChange={handleOnChange}
    />
  );
}

interface Option {
  readonly name: string;
  readonly label: string;
  readonly notAvailable?: string | null;
}

function FieldChoice({ value, options, handleOnChange, disabled }: FieldSelectorProps) {
  const { t } = useTranslation();
  return (
    <Select<string>
      aria-label={t("versions.conditions.field")}
      className="condition-field"
      showSearch
      optionFilterProp="label"
      value={value ?? null}
      disabled={disabled ?? false}
      popupMatchSelectWidth={false}
      options={(options as unknown as Option[]).map(({ name, label, notAvailable }) => ({
        value: name,
        label,
        disabled: Boolean(notAvailable),
      }))}
      onChange={handleOnChange}
    />
  );
}

function OperatorChoice({ value, options, handleOnChange, disabled }: OperatorSelectorProps) {
  const { t } = useTranslation();
  return (
    <Select<string>
      aria-label={t("versions.conditions.operator")}
      className="condition-operator"
      value={value ?? null}
      disabled={disabled ?? false}
      popupMatchSelectWidth={false}
      options={(options as unknown as Option[]).map(({ name, label }) => ({ value: name, label }))}
      onChange={handleOnChange}
    />
  );
}

function Not({ checked, handleOnChange, disabled }: NotToggleProps) {
  const { t } = useTranslation();
  return (
    <Checkbox
      checked={checked ?? false}
      disabled={disabled ?? false}
      onChange={({ target }) => handleOnChange(target.checked)}
    >
      {t("versions.conditions.not")}
    </Checkbox>
  );
}

function AddCondition({ handleOnClick, disabled }: ActionProps) {
  const { t } = useTranslation();
  return (
    <Button
      size="small"
      icon={<PlusOutlined />}
      disabled={disabled ?? false}
      onClick={(event) => handleOnClick(event)}
    >
      {t("versions.conditions.add")}
    </Button>
  );
}

function AddGroup({ handleOnClick, disabled, level }: ActionProps) {
  const { t } = useTranslation();
  // More levels can be kept, but hardly understood.
  if (level > 1) return null;
  return (
    <Button
      size="small"
      type="text"
      disabled={disabled ?? false}
      onClick={(event) => handleOnClick(event)}
    >
      {t("versions.conditions.addGroup")}
    </Button>
  );
}

function Remove({ handleOnClick, disabled }: ActionProps) {
  const { t } = useTranslation();
  return (
    <Button
      type="text"
      size="small"
      className="condition-remove"
      aria-label={t("versions.conditions.remove")}
      icon={<DeleteOutlined />}
      disabled={disabled ?? false}
      onClick={(event) => handleOnClick(event)}
    />
  );
}
