import { useGetIdentity } from "@refinedev/core";
import { Alert, Button, Card, Flex, Form, InputNumber, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PointValue, SaveEarningTerms } from "../../../../client/admin.ts";
import type { PointValueQuery } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import type { Viewer } from "../../auth-provider.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { SecondaryLine } from "../../components/secondary-line.tsx";
import { useUndoRefusal } from "../../components/use-done.tsx";
import { useWrite } from "../../components/use-write.ts";
import { useFormats } from "../../program.tsx";

type Program = PointValueQuery["program"];
type Terms = Program["earningTerms"];

/** What a point costs the program: what the liability in money goes by. */
export function PointValueSettings() {
  const { t } = useTranslation();
  return (
    <Card title={t("settings.worth.title")}>
      <Typography.Paragraph>{t("settings.worth.text")}</Typography.Paragraph>
      <Typography.Paragraph type="secondary">{t("settings.worth.notPaid")}</Typography.Paragraph>
      <Loaded name={["point-value"]} ask={() => api.query(PointValue)}>
        {({ program }) => <Worth program={program} />}
      </Loaded>
    </Card>
  );
}

function Worth({ program: { currencyCode, earningTerms } }: { program: Program }) {
  const { t } = useTranslation();
  const { money, dateTime } = useFormats();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayEdit = viewer?.permissions.includes("program:write") === true;
  const [isEdited, setIsEdited] = useState(false);
  const { pointValue, draft } = earningTerms;
  const shown = (amount: string | null) =>
    amount === null ? t("settings.worth.none") : money({ amount, currencyCode });
  return (
    <Flex vertical gap={16}>
      {draft && (
        <Alert
          type="info"
          message={t("settings.worth.draft", { worth: shown(draft.pointValue) })}
        />
      )}
      <Flex justify="space-between" align="center" gap={16} wrap>
        <Typography.Text strong className="number" style={{ fontSize: 20 }}>
          {shown(pointValue)}
        </Typography.Text>
        {mayEdit && (
          <Button type="primary" onClick={() => setIsEdited(true)}>
            {t(pointValue === null ? "settings.worth.set" : "settings.worth.change")}
          </Button>
        )}
      </Flex>
      {changesOf(earningTerms).length > 0 && (
        <section>
          <SecondaryLine>{t("settings.worth.history")}</SecondaryLine>
          <ul className="part-list">
            {changesOf(earningTerms).map(({ version, worth, since, by }) => (
              <li key={version}>
                <Typography.Text className="number">{shown(worth)}</Typography.Text>
                <SecondaryLine>
                  {t("settings.worth.since", { at: dateTime(since), name: by })}
                </SecondaryLine>
              </li>
            ))}
          </ul>
        </section>
      )}
      {isEdited && (
        <WorthDialog
          terms={earningTerms}
          currencyCode={currencyCode}
          close={() => setIsEdited(false)}
        />
      )}
    </Flex>
  );
}

interface WorthDialogProps {
  readonly terms: Terms;
  readonly currencyCode: string;
  close(): void;
}

/** Beside a draft of the terms it becomes part of that: nobody's draft is published unseen. */
function WorthDialog({ terms, currencyCode, close }: WorthDialogProps) {
  const { t } = useTranslation();
  const save = useWrite(SaveEarningTerms, { isRepeatable: false });
  const meanwhile = useUndoRefusal();
  const before = terms.draft ?? terms;
  const publish = terms.draft === null;
  async function undo({ pointValue }: WorthValues) {
    const { draft, ...live } = (await api.query(PointValue)).program.earningTerms;
    const now = draft ?? live;
    const isAsSaved = publish === (draft === null) && isSame(now.pointValue, pointValue ?? null);
    if (!isAsSaved) return meanwhile;
    return save({ version: now.version, publish, pointValue: before.pointValue });
  }
  return (
    <ActionDialog<WorthValues>
      title={t("settings.worth.title")}
      text={t(publish ? "settings.worth.dialog" : "settings.worth.dialogOfDraft")}
      submit={t("settings.save")}
      done={t("settings.worth.saved")}
      areAllOptional
      initialValues={{ pointValue: before.pointValue }}
      run={({ pointValue }) =>
        save({ version: before.version, publish, pointValue: pointValue || null })
      }
      undo={undo}
      close={close}
    >
      <Form.Item name="pointValue" label={t("settings.worth.label", { currency: currencyCode })}>
        <InputNumber<string> stringMode min="0" style={{ width: 220 }} />
      </Form.Item>
    </ActionDialog>
  );
}

interface WorthValues {
  readonly pointValue?: string | null;
}

function isSame(one: string | null, other: string | null): boolean {
  return one === null || other === null ? one === other : Number(one) === Number(other);
}

/** When it became what, the newest first; versions that were cancelled never held. */
function changesOf({ history }: Terms) {
  return history.nodes.flatMap(({ version, inForceFrom, publishedBy, cancelled, changes }) => {
    const change = cancelled ? undefined : changes.find(({ path }) => path === "pointValue");
    if (!change) return [];
    const worth = typeof change.after === "string" ? change.after : null;
    return [{ version, worth, since: inForceFrom, by: publishedBy.name }];
  });
}
