import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Alert, Card, Collapse, Form, Input, Select, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PreviewReferralMessages } from "../../../../../client/admin.ts";
import type { ReferralChannel } from "../../../../../client/admin.ts";
import { api } from "../../../api.ts";
import { useLanguageSuffix, useProgram } from "../../../program.tsx";
import { CHANNELS, messagesInput, valuesOf } from "./referral-form.ts";
import type { ReferralVersion } from "./referral-form.ts";

/** The program's own words for messages that members share; other channels have ready ones. */
export function MessageFields() {
  const { t } = useTranslation();
  const { locales } = useProgram();
  const language = useLanguageSuffix();
  return (
    <Card title={t("referrals.terms.fields.messages")}>
      <Typography.Paragraph type="secondary">
        {t("referrals.terms.hints.messages")}
      </Typography.Paragraph>
      <Collapse
        items={CHANNELS.map((channel) => ({
          key: channel,
          label: t(`referrals.terms.channels.${channel}`),
          forceRender: true,
          children: locales.map((locale) => (
            <div key={locale}>
              {channel === "EMAIL" && (
                <Form.Item
                  name={["messages", channel, locale, "subject"]}
                  label={t("referrals.terms.subject") + language(locale)}
                >
                  <Input maxLength={255} />
                </Form.Item>
              )}
              <Form.Item
                name={["messages", channel, locale, "text"]}
                label={t("referrals.terms.text") + language(locale)}
              >
                <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 8 }} />
              </Form.Item>
            </div>
          )),
        }))}
      />
    </Card>
  );
}

interface MessagePreviewProps {
  /** What was saved last: what is typed may not be whole yet. Null where nothing was. */
  readonly saved: ReferralVersion | null;
}

/** The messages as a member would share them, by what was saved last. */
export function MessagePreview({ saved }: MessagePreviewProps) {
  const { t, i18n } = useTranslation();
  const [channel, setChannel] = useState<ReferralChannel>("EMAIL");
  const input = {
    landingUrl: saved?.landingUrl ?? "",
    points: saved?.refereeOffer.points ?? 0,
    messages: saved ? messagesInput(valuesOf(saved)) : [],
  };
  const { data, error } = useQuery({
    queryKey: ["preview-referral-messages", input, i18n.language],
    queryFn: ({ signal }) => api.query(PreviewReferralMessages, { input }, { signal }),
    placeholderData: keepPreviousData,
    enabled: saved !== null,
  });
  const shown = data?.previewReferralMessages.find((message) => message.channel === channel);
  return (
    <Card title={t("referrals.terms.preview")}>
      {!saved && (
        <Typography.Text type="secondary">{t("referrals.terms.previewEmpty")}</Typography.Text>
      )}
      {error && <Alert type="warning" message={error.message} style={{ marginBottom: 12 }} />}
      <Select
        aria-label={t("referrals.terms.channel")}
        value={channel}
        onChange={setChannel}
        style={{ width: "100%", marginBottom: 12 }}
        options={CHANNELS.map((value) => ({
          value,
          label: t(`referrals.terms.channels.${value}`),
        }))}
      />
      <div style={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>{shown?.text}</div>
    </Card>
  );
}
