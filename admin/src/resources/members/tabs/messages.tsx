import { Flex, Tag, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Messages as MessagesDocument } from "../../../../../client/admin.ts";
import { api } from "../../../api.ts";
import { Loaded } from "../../../components/loaded.tsx";
import { SecondaryLine } from "../../../components/secondary-line.tsx";
import { useFormats } from "../../../program.tsx";
import type { MemberOnPage } from "../show.tsx";
import { Nothing } from "./nothing.tsx";

const COLORS = { WAITING: "processing", SENT: "success", SKIPPED: "default", FAILED: "error" };

/** What the member was sent, and what not and why. */
export function Messages({ member: { id } }: { member: MemberOnPage }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const request = { memberId: id, first: 50 };
  return (
    <Loaded name={["messages", request]} ask={() => api.query(MessagesDocument, request)}>
      {({ messages: { nodes } }) => {
        if (nodes.length === 0) return <Nothing text={t("memberPage.messages.none")} />;
        return (
          <ul className="part-list">
            {nodes.map((message) => {
              const { id, kind, status, skippedFor, error, createdAt, sentAt } = message;
              const why = skippedFor ? t(`memberPage.messages.reason.${skippedFor}`) : error;
              return (
                <li key={id}>
                  <Flex justify="space-between" gap={16}>
                    <div style={{ minWidth: 0 }}>
                      {t(`memberPage.messages.kind.${kind}`)}
                      <SecondaryLine>
                        {dateTime(sentAt ?? createdAt)}
                        {message.nextAttemptAt &&
                          ` · ${t("memberPage.messages.retry", {
                            date: dateTime(message.nextAttemptAt),
                          })}`}
                      </SecondaryLine>
                      {why && (
                        <Typography.Text
                          type="secondary"
                          style={{ display: "block", fontSize: 13, overflowWrap: "anywhere" }}
                        >
                          {why}
                        </Typography.Text>
                      )}
                    </div>
                    <Tag bordered={false} color={COLORS[status]} style={{ margin: "auto 0" }}>
                      {t(`memberPage.messages.status.${status}`)}
                    </Tag>
                  </Flex>
                </li>
              );
            })}
          </ul>
        );
      }}
    </Loaded>
  );
}
