import { Flex, Tag, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../program.tsx";
import type { MemberOnPage } from "../show.tsx";
import { SecondaryLine } from "../../../components/secondary-line.tsx";
import { Nothing } from "./nothing.tsx";

/** What the member agreed to and refused, when, where and to which words; newest first. */
export function Consents({ member: { consents, consentHistory } }: { member: MemberOnPage }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  if (consentHistory.length === 0) return <Nothing text={t("memberPage.consents.none")} />;
  const inForce = new Set(
    consents.map(({ purpose, channel, recordedAt }) => keyOf({ purpose, channel, recordedAt })),
  );
  return (
    <ul className="part-list">
      {consentHistory.map((consent, at) => {
        const { purpose, channel, granted, source, wording, recordedAt } = consent;
        return (
          <li key={at}>
            <Flex justify="space-between" gap={16} align="start">
              <div style={{ minWidth: 0 }}>
                <Typography.Text strong={inForce.has(keyOf(consent))}>
                  {purpose} · {channel}
                </Typography.Text>
                <SecondaryLine>
                  {source
                    ? t("memberPage.consents.at", { date: dateTime(recordedAt), source })
                    : dateTime(recordedAt)}
                </SecondaryLine>
                {wording && (
                  <Typography.Text italic style={{ fontSize: 13, overflowWrap: "anywhere" }}>
                    {wording}
                  </Typography.Text>
                )}
              </div>
              <Flex gap={4} wrap justify="end" style={{ flex: "none", maxWidth: "50%" }}>
                {inForce.has(keyOf(consent)) && (
                  <Tag bordered={false} style={{ margin: 0 }}>
                    {t("memberPage.consents.now")}
                  </Tag>
                )}
                <Tag bordered={false} color={granted ? "success" : "default"} style={{ margin: 0 }}>
                  {t(granted ? "memberPage.consents.given" : "memberPage.consents.refused")}
                </Tag>
              </Flex>
            </Flex>
          </li>
        );
      })}
    </ul>
  );
}

function keyOf({
  purpose,
  channel,
  recordedAt,
}: Pick<MemberOnPage["consents"][number], "purpose" | "channel" | "recordedAt">): string {
  return JSON.stringify([purpose, channel, recordedAt]);
}
