import type { FormInstance } from "antd";
import { useEffect, useState } from "react";
import { isSame, mergeValues } from "./merge-values.ts";
import type { Merge, Side } from "./merge-values.ts";

/** What the server has. */
export interface Stored<Values> {
  readonly values: Values;
  /** Another one whenever somebody saved. */
  readonly version: string;
}

export interface MergedForm<Values> {
  readonly values: Values;
  readonly isChanged: boolean;
  /** What both changed, until it is decided; null while there is nothing to decide. */
  readonly merge: Merge<Values> | null;
  /** Takes what the form holds now. */
  read(): void;
  /** Says that what the form holds is what the server has next. */
  saved(): void;
  /** Decides what both changed. */
  decide(sideOf: (path: readonly string[]) => Side): void;
}

/**
 * The values of a form that somebody else may save meanwhile: what only one of both changed is
 * kept without asking, and what both changed waits for a decision.
 * @param onMerged called when somebody else's changes came into a form that has changes of its own
 */
export function useMergedForm<Values extends object>(
  form: FormInstance<Values>,
  { stored, onMerged }: { readonly stored: Stored<Values>; onMerged(): void },
): MergedForm<Values> {
  const [base, setBase] = useState(stored);
  const [values, setValues] = useState(stored.values);
  const versions = { base: base.values, mine: values, theirs: stored.values };
  const isBehind = base.version !== stored.version;
  const merge = isBehind ? mergeValues(versions) : null;
  const isDecided = merge?.conflicts.length === 0;

  function take(merged: Values) {
    form.setFieldsValue(merged as never);
    setValues(merged);
    setBase(stored);
  }

  useEffect(() => {
    if (!merge || !isDecided) return;
    const isMine = isSame(values, base.values) || isSame(merge.merged, values);
    take(merge.merged);
    if (!isMine) onMerged();
    // Of each version that comes, once.
  }, [stored.version, isDecided]);

  return {
    values,
    isChanged: !isSame(values, base.values),
    merge: isDecided ? null : merge,
    read: () => setValues(structuredClone(form.getFieldsValue(true) as Values)),
    saved: () => setBase({ ...base, values }),
    decide: (sideOf) => take(mergeValues(versions, sideOf).merged),
  };
}
