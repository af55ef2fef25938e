import { Button, Card, Empty, Flex, Tag, Typography, theme } from "antd";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../../program.tsx";
import type { MemberOnPage } from "../show.tsx";

type Entry = MemberOnPage["entries"]["nodes"][number];

interface TimelineProps {
  readonly member: MemberOnPage;
  readonly isLoading: boolean;
  /** Shows more; left out where as many are shown as there may be. */
  readonly onMore?: (() => void) | undefined;
}

/** What happened to the points, newest first; each entry says why it was this many. */
export function Timeline({ member, isLoading, onMore }: TimelineProps) {
  const { t } = useTranslation();
  const { nodes, pageInfo } = member.entries;
  return (
    <Card
      className="timeline"
      title={t("members.timeline.title")}
      styles={{ body: { paddingBlock: 4 } }}
    >
      {nodes.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("members.timeline.none")} />
      )}
      <ol style={{ listStyle: "none", margin: 0, padding: 0 }}>
        {nodes.map((entry) => (
          <EntryItem key={entry.id} entry={entry} />
        ))}
      </ol>
      {pageInfo.hasNextPage && onMore && (
        <Flex justify="center" style={{ padding: "8px 0 12px" }}>
          <Button onClick={onMore} loading={isLoading}>
            {t("members.timeline.more")}
          </Button>
        </Flex>
      )}
    </Card>
  );
}

function EntryItem({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const { number, signed, dateTime } = useFormats();
  const { kind, points, title, status, occurredAt, availableAfter } = entry;
  // These only say that points, which an earlier entry gave, can be spent from now on.
  const isQuiet = kind === "RELEASE" || kind === "REDATE";
  const color = isQuiet ? token.colorTextSecondary : points > 0 ? token.colorSuccess : undefined;
  return (
    <li style={{ padding: "12px 0" }}>
      <Flex gap={16} justify="space-between" align="start">
        <div style={{ minWidth: 0 }}>
          <Flex gap="0 8px" wrap align="center">
            <Typography.Text
              strong={!isQuiet}
              type={isQuiet ? "secondary" : undefined}
              style={{ overflowWrap: "anywhere" }}
            >
              {title}
            </Typography.Text>
            {status !== "COMPLETED" && (
              <Tag bordered={false} color={status === "CANCELLED" ? "default" : "warning"}>
                {t(`members.timeline.status.${status}`)}
              </Tag>
            )}
          </Flex>
          <Typography.Text type="secondary" style={{ fontSize: 13 }}>
            {dateTime(occurredAt)}
          </Typography.Text>
          {!isQuiet && <Explanation entry={entry} />}
        </div>
        <div style={{ textAlign: "end", flex: "none" }}>
          <div className="number" style={{ fontWeight: isQuiet ? 400 : 600, color }}>
            {isQuiet ? number(points) : signed(points)}
          </div>
          <Typography.Text type="secondary" className="number" style={{ fontSize: 13 }}>
            {t("members.timeline.after", { shown: number(availableAfter) })}
          </Typography.Text>
        </div>
      </Flex>
    </li>
  );
}

/** Why it was this many points: lines that add up to them. */
function Explanation({ entry: { title, explanation } }: { entry: Entry }) {
  const { signed } = useFormats();
  const [first, ...others] = explanation;
  // Of a reason typed by hand, the title has said it.
  if (!first || (others.length === 0 && title.includes(first.title))) return null;
  return (
    <ul style={{ listStyle: "none", margin: "6px 0 0", padding: 0, fontSize: 13 }}>
      {explanation.map(({ title, points }, at) => (
        <li key={at} style={{ overflowWrap: "anywhere" }}>
          <span className="number" style={{ fontWeight: 600 }}>
            {signed(points)}
          </span>{" "}
          <Typography.Text type="secondary" style={{ fontSize: 13 }}>
            {title}
          </Typography.Text>
        </li>
      ))}
    </ul>
  );
}
