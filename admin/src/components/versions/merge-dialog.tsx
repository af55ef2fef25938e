import { Modal, Radio, Typography } from "antd";
import { useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { mergeValues } from "./merge-values.ts";
import type { Side, Versions } from "./merge-values.ts";

interface MergeDialogProps<Values> {
  /** Who saved meanwhile. */
  readonly name: string;
  readonly versions: Versions<Values>;
  /** What a field is called; fields of one name are decided together. */
  nameOf(path: readonly string[]): string;
  /** What such a field holds, as a person reads it; null where it was taken away. */
  show(path: readonly string[], of: Values): ReactNode;
  /** Goes on with both people's work. */
  goOn(values: Values): void;
  close(): void;
}

/** Somebody else saved while this was edited: what each changed, and which of it counts. */
export function MergeDialog<Values extends object>(props: MergeDialogProps<Values>) {
  const { name, versions, nameOf, show, goOn, close } = props;
  const { t } = useTranslation();
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  const sideOf = (field: string) => sides[field] ?? "mine";
  const { conflicts, taken } = mergeValues(versions);
  const fields = Map.groupBy(conflicts, ({ path }) => nameOf(path));
  const shown = (path: readonly string[], of: Values) => show(path, of) ?? t("versions.merge.gone");
  return (
    <Modal
      open
      title={t("versions.merge.title", { name })}
      okText={t("versions.merge.goOn")}
      maskClosable={false}
      onOk={() => goOn(mergeValues(versions, (path) => sideOf(nameOf(path))).merged)}
      onCancel={close}
    >
      <p style={{ marginTop: 0 }}>{t("versions.merge.text")}</p>
      {taken.length > 0 && (
        <p>{t("versions.merge.theirs", { fields: [...new Set(taken.map(nameOf))].join(", ") })}</p>
      )}
      {[...fields].map(([field, [{ path } = { path: [] }]]) => (
        <fieldset key={field} className="merge-choice">
          <legend>
            <Typography.Text strong>{field}</Typography.Text>
          </legend>
          <Radio.Group
            value={sideOf(field)}
            onChange={({ target }) => setSides({ ...sides, [field]: target.value as Side })}
            options={[
              {
                value: "mine",
                label: (
                  <>
                    {t("versions.merge.mine")} {shown(path, versions.mine)}
                  </>
                ),
              },
              {
                value: "theirs",
                label: (
                  <>
                    {t("versions.merge.ofThem", { name })} {shown(path, versions.theirs)}
                  </>
                ),
              },
            ]}
          />
        </fieldset>
      ))}
    </Modal>
  );
}
