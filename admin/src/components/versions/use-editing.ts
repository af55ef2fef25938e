import { useWarnAboutChange } from "@refinedev/core";
import type { FormInstance } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { RequestError } from "../../../../client/request-error.ts";
import { useDone } from "../use-done.tsx";
import type { Undo } from "../use-done.tsx";
import type { UserError } from "../use-write.ts";
import type { Versions } from "./merge-values.ts";

interface EditingOptions<Values extends object> {
  readonly form: FormInstance<Values>;
  /** What is stored, and the version that it is. */
  readonly stored: { readonly values: Values; readonly version: number };
  /** Where the form has what a refusal names, such as ["effects", 0, "points"]. */
  nameOf(field: readonly string[], values: Values): (string | number)[];
  /** Reads what is stored by now. */
  readAgain(): Promise<{ values: Values; version: number; savedBy: string } | null>;
}

interface Conflict<Values> {
  readonly versions: Versions<Values>;
  readonly version: number;
  readonly savedBy: string;
}

/**
 * What is being typed over a stored version. What others save meanwhile is taken over while nothing
 * is typed; otherwise it is met when saving, and both are put together.
 */
export function useEditing<Values extends object>(options: EditingOptions<Values>) {
  const { form, stored, nameOf, readAgain } = options;
  const { t } = useTranslation();
  const sayDone = useDone();
  const { setWarnWhen } = useWarnAboutChange();
  const [base, setBase] = useState(stored);
  const [values, setValues] = useState(stored.values);
  const [isChanged, setIsChanged] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [conflict, setConflict] = useState<Conflict<Values> | null>(null);
  const [isRunning, setIsRunning] = useState(false);

  useEffect(() => {
    if (isChanged || stored.version === base.version) return;
    setBase(stored);
    setValues(stored.values);
    form.setFieldsValue(stored.values as never);
  }, [stored, base.version, isChanged, form]);

  function change(next: Values) {
    setValues(next);
    setIsChanged(true);
    setWarnWhen(true);
  }

  /** Runs a write: refusals stand at their field, others above. `undo` leads back where it can. */
  async function run(
    write: () => Promise<readonly UserError[]>,
    done: string,
    undo?: Undo,
  ): Promise<boolean> {
    setIsRunning(true);
    setProblem(null);
    form.setFields(form.getFieldsError().map(({ name }) => ({ name: name as never, errors: [] })));
    try {
      const refused = await write();
      if (refused.some(({ code }) => code === "EDITED_MEANWHILE") && (await meet())) return false;
      const known = new Set(form.getFieldsError().map(({ name }) => JSON.stringify(name)));
      const placed = refused.map((it) => ({ ...it, name: nameOf(it.field.slice(1), values) }));
      const atField = placed.filter(({ name }) => known.has(JSON.stringify(name)));
      form.setFields(
        atField.map(({ name, message }) => ({ name: name as never, errors: [message] })),
      );
      const others = placed.filter((it) => !atField.includes(it)).map(({ message }) => message);
      setProblem([...new Set(others)].join(" ") || null);
      if (atField[0]) form.scrollToField(atField[0].name as never, { block: "center" });
      if (refused.length > 0) return false;
      setIsChanged(false);
      setWarnWhen(false);
      sayDone(done, undo);
      return true;
    } catch (error) {
      setProblem(error instanceof RequestError ? error.message : t("shell.failure.offline"));
      return false;
    } finally {
      setIsRunning(false);
    }
  }

  async function meet(): Promise<boolean> {
    const now = await readAgain();
    if (!now) return false;
    const versions = { base: base.values, mine: values, theirs: now.values };
    setConflict({ versions, version: now.version, savedBy: now.savedBy });
    return true;
  }

  return {
    values,
    version: base.version,
    isChanged,
    isRunning,
    problem,
    conflict,
    change,
    run,
    closeConflict: () => setConflict(null),
    /** Goes on with what was put together, over the version that the other one saved. */
    goOn(together: Values) {
      if (!conflict) return;
      setBase({ values: conflict.versions.theirs, version: conflict.version });
      form.setFieldsValue(together as never);
      change(together);
      setConflict(null);
    },
  };
}
