import { Modal, Radio, Typography } from "antd";
import { useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Merged } from "./merge.ts";

interface MergeDialogProps<Values> {
  /** Who saved meanwhile. */
  readonly name: string;
  readonly merged: Merged<Values>;
  readonly theirs: Values;
  nameOf(field: keyof Values & string): string;
  /** A value as a person reads it. */
  show(field: keyof Values & string, values: Values): ReactNode;
  /** Goes on with both people's work. */
  goOn(values: Values): void;
  close(): void;
}

/** Somebody else saved while this was edited: what each changed, and which of it counts. */
export function MergeDialog<Values extends object>(props: MergeDialogProps<Values>) {
  const { name, merged, theirs, nameOf, show, goOn, close } = props;
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  function finish() {
    const values = { ...merged.values };
    for (const field of merged.both) if (chosen.has(field)) values[field] = theirs[field];
    goOn(values);
  }
  return (
    <Modal
      open
      title={t("versions.merge.title", { name })}
      okText={t("versions.merge.goOn")}
      onOk={finish}
      onCancel={close}
    >
      <p style={{ marginTop: 0 }}>{t("versions.merge.text")}</p>
      {merged.theirs.length > 0 && (
        <p>{t("versions.merge.theirs", { fields: merged.theirs.map(nameOf).join(", ") })}</p>
      )}
      {merged.both.map((field) => (
        <fieldset key={field} className="merge-choice">
          <legend>
            <Typography.Text strong>{nameOf(field)}</Typography.Text>
          </legend>
          <Radio.Group
            value={chosen.has(field) ? "theirs" : "mine"}
            style={{ display: "flex", flexDirection: "column", gap: 8 }}
            options={[
              {
                value: "mine",
                label: (
                  <>
                    {t("versions.merge.mine")} {show(field, merged.values)}
                  </>
                ),
              },
              {
                value: "theirs",
                label: (
                  <>
                    {t("versions.merge.ofThem", { name })} {show(field, theirs)}
                  </>
                ),
              },
            ]}
            onChange={({ target }) =>
              setChosen((was) => {
                const next = new Set(was);
                if (target.value === "theirs") next.add(field);
                else next.delete(field);
                return next;
              })
            }
          />
        </fieldset>
      ))}
    </Modal>
  );
}
