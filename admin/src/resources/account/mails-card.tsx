import { Button, Card, Flex, Form, Select, Switch, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SaveViewerMails, ViewerMails } from "../../../../client/admin.ts";
import type { ViewerMailsQuery } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { ActionDialog } from "../../components/action-dialog.tsx";
import { Loaded } from "../../components/loaded.tsx";
import { SecondaryLine } from "../../components/secondary-line.tsx";
import { useWrite } from "../../components/use-write.ts";
import { languageName } from "../../formats.ts";

type Mails = NonNullable<ViewerMailsQuery["viewer"]["mails"]>;

interface MailsValues {
  readonly approvals: boolean;
  readonly locale?: string | null;
}

const LANGUAGES = ["en", "vi"];

/** What somebody is written to about by e-mail, and in which language. */
export function MailsCard() {
  return (
    <Loaded name={["viewer-mails"]} ask={() => api.query(ViewerMails)}>
      {({ viewer: { mails } }) => mails && <MailsInWords mails={mails} />}
    </Loaded>
  );
}

function MailsInWords({ mails }: { mails: Mails }) {
  const { t, i18n } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const language = mails.locale
    ? languageName(mails.locale, i18n.language)
    : t("account.mails.ofProgram");
  return (
    <Card size="small" style={{ marginBottom: 24 }}>
      <Flex gap={12} justify="space-between" align="center" wrap>
        <div>
          <Typography.Text strong>{t("account.mails.title")}</Typography.Text>
          <SecondaryLine>
            {t(mails.approvals ? "account.mails.on" : "account.mails.off")}
          </SecondaryLine>
          <SecondaryLine>{t("account.mails.language", { language })}</SecondaryLine>
        </div>
        <Button onClick={() => setIsOpen(true)}>{t("account.mails.change")}</Button>
      </Flex>
      {isOpen && <MailsDialog mails={mails} close={() => setIsOpen(false)} />}
    </Card>
  );
}

function MailsDialog({ mails, close }: { mails: Mails; close(): void }) {
  const { t, i18n } = useTranslation();
  const save = useWrite(SaveViewerMails, { isRepeatable: false });
  const run = ({ approvals, locale }: MailsValues) => save({ approvals, locale: locale ?? null });
  return (
    <ActionDialog<MailsValues>
      title={t("account.mails.title")}
      submit={t("account.mails.save")}
      done={t("account.mails.saved")}
      areAllOptional
      initialValues={mails}
      run={run}
      undo={() => run(mails)}
      close={close}
    >
      <Form.Item
        name="approvals"
        label={t("account.mails.approvals")}
        extra={t("account.mails.approvalsHint")}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
      <Form.Item name="locale" label={t("account.mails.locale")}>
        <Select
          allowClear
          placeholder={t("account.mails.ofProgram")}
          options={LANGUAGES.map((value) => ({
            value,
            label: languageName(value, i18n.language),
          }))}
        />
      </Form.Item>
    </ActionDialog>
  );
}
