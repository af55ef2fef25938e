import { useGetIdentity } from "@refinedev/core";
import { Button, Card, Empty, Flex, Form, Input, Switch, Tag, Typography } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ReasonCodes, SaveReasonCode } from "../../../../client/admin.ts";
import type { ReasonCodesQuery } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import type { Viewer } from "../../auth-provider.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { SecondaryLine } from "../../components/secondary-line.tsx";
import { useWrite } from "../../components/use-write.ts";
import { languageName } from "../../formats.ts";
import { useProgram } from "../../program.tsx";

type Reason = ReasonCodesQuery["program"]["reasonCodes"][number];

/** The reasons that staff can give for what they do by hand. */
export function ReasonCodeList() {
  const { t } = useTranslation();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayEdit = viewer?.permissions.includes("program:write") === true;
  const [edited, setEdited] = useState<{ reason: Reason | null } | null>(null);
  return (
    <Card
      title={t("settings.reasons.title")}
      extra={
        mayEdit && (
          <Button onClick={() => setEdited({ reason: null })}>{t("settings.reasons.add")}</Button>
        )
      }
    >
      <Typography.Paragraph type="secondary">{t("settings.reasons.text")}</Typography.Paragraph>
      <Loaded name={["reason-codes"]} ask={() => api.query(ReasonCodes)}>
        {({ program: { reasonCodes } }) =>
          reasonCodes.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("settings.reasons.none")} />
          ) : (
            <ul className="part-list">
              {reasonCodes.map((reason) => (
                <li key={reason.code}>
                  <Flex justify="space-between" align="center" gap={16}>
                    <div style={{ minWidth: 0 }}>
                      <Flex gap={8} wrap align="center">
                        <Typography.Text strong style={{ overflowWrap: "anywhere" }}>
                          {reason.name}
                        </Typography.Text>
                        {!reason.active && (
                          <Tag bordered={false}>{t("settings.reasons.inactive")}</Tag>
                        )}
                      </Flex>
                      <SecondaryLine>{reason.code}</SecondaryLine>
                    </div>
                    {mayEdit && (
                      <Button
                        size="small"
                        aria-label={t("settings.reasons.editOne", { name: reason.name })}
                        onClick={() => setEdited({ reason })}
                      >
                        {t("settings.reasons.edit")}
                      </Button>
                    )}
                  </Flex>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {edited && <ReasonDialog reason={edited.reason} close={() => setEdited(null)} />}
    </Card>
  );
}

interface ReasonValues {
  readonly code?: string;
  readonly names: Readonly<Record<string, string | undefined>>;
  readonly active?: boolean;
}

/** Adds a reason, or edits the one that is given: its code stays. */
function ReasonDialog({ reason, close }: { reason: Reason | null; close(): void }) {
  const { t, i18n } = useTranslation();
  const { locales } = useProgram();
  const savedVersion = useRef<number>(undefined);
  const save = useWrite(SaveReasonCode, {
    isRepeatable: false,
    onDone: ({ saveReasonCode }) => {
      savedVersion.current = saveReasonCode.reasonCode?.version;
    },
  });
  const named = reason?.translations.map(({ locale, name }) => [locale, name ?? ""]) ?? [];
  const initial = { names: Object.fromEntries(named), active: reason?.active ?? true };
  const run = ({ code, names, active = true }: ReasonValues) =>
    save({
      code: reason?.code ?? code!.trim().toUpperCase(),
      ...(reason && { version: savedVersion.current ?? reason.version }),
      translations: locales.flatMap((locale) => {
        const name = names[locale]?.trim();
        return name ? [{ locale, name }] : [];
      }),
      active,
    });
  return (
    <ActionDialog<ReasonValues>
      title={reason ? t("settings.reasons.editTitle") : t("settings.reasons.addTitle")}
      submit={t("settings.save")}
      done={t("settings.reasons.saved")}
      initialValues={initial}
      run={run}
      // The version that was saved is asked for: what somebody saved meanwhile stays.
      {...(reason && { undo: () => run(initial) })}
      close={close}
    >
      {!reason && (
        <Form.Item
          name="code"
          label={t("settings.reasons.code")}
          extra={t("settings.reasons.codeHint")}
          rules={[{ required: true, message: t("members.actions.required") }]}
        >
          <Input maxLength={40} style={{ textTransform: "uppercase" }} />
        </Form.Item>
      )}
      {locales.map((locale, at) => (
        <Form.Item
          key={locale}
          name={["names", locale]}
          label={t("settings.reasons.nameIn", { language: languageName(locale, i18n.language) })}
          rules={at === 0 ? [{ required: true, message: t("members.actions.required") }] : []}
        >
          <Input maxLength={100} />
        </Form.Item>
      ))}
      {reason && (
        <Form.Item
          name="active"
          label={t("settings.reasons.active")}
          extra={t("settings.reasons.activeHint")}
          valuePropName="checked"
          required
        >
          <Switch />
        </Form.Item>
      )}
    </ActionDialog>
  );
}
