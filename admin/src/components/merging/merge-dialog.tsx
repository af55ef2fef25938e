import { Modal, Radio, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Conflict, Side } from "./merge-values.ts";

interface MergeDialogProps {
  /** Who saved meanwhile. */
  readonly savedBy: string;
  readonly conflicts: readonly Conflict[];
  /** What a field is called. */
  label(path: readonly string[]): string;
  /** A value of a field in words. */
  show(value: unknown, path: readonly string[]): string;
  decide(sideOf: (path: readonly string[]) => Side): void;
}

/** What two people changed differently, to be decided field by field. */
export function MergeDialog({ savedBy, conflicts, label, show, decide }: MergeDialogProps) {
  const { t } = useTranslation();
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  const sideOf = (path: readonly string[]) => sides[path.join(".")] ?? "mine";
  const shown = (value: unknown, path: readonly string[]) =>
    value === undefined ? t("merging.removed") : show(value, path);
  return (
    <Modal
      open
      title={t("merging.title", { name: savedBy })}
      okText={t("merging.take")}
      onOk={() => decide(sideOf)}
      closable={false}
      maskClosable={false}
      keyboard={false}
      cancelButtonProps={{ style: { display: "none" } }}
    >
      <Typography.Paragraph>{t("merging.text")}</Typography.Paragraph>
      {conflicts.map(({ path, mine, theirs }) => {
        const key = path.join(".");
        return (
          <fieldset key={key} className="conflict">
            <legend>{label(path)}</legend>
            <Radio.Group
              value={sideOf(path)}
              onChange={({ target }) => setSides({ ...sides, [key]: target.value as Side })}
              options={[
                { value: "mine", label: t("merging.mine", { value: shown(mine, path) }) },
                {
                  value: "theirs",
                  label: t("merging.theirs", { name: savedBy, value: shown(theirs, path) }),
                },
              ]}
            />
          </fieldset>
        );
      })}
    </Modal>
  );
}
