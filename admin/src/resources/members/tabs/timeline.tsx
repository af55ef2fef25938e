import { Flex, Tag, Typography, theme } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { MemberEntries } from "../../../../../client/admin.ts";
import type { EntryKind, MemberEntriesQuery } from "../../../../../client/admin.ts";
import { api } from "../../../api.ts";
import { Loaded } from "../../../components/loaded.tsx";
import { ChoiceFilter, DayRangeFilter } from "../../../components/listing/filters.tsx";
import { daysOf } from "../../../components/listing/use-listing.ts";
import { useFormats } from "../../../program.tsx";
import { ENTRY_KINDS } from "../../entries/entry-kinds.ts";
import type { MemberOnPage } from "../show.tsx";
import { Nothing } from "./nothing.tsx";
import { PART_SIZE, PartPages, usePartPage } from "./part-pages.tsx";

type Entry = NonNullable<MemberEntriesQuery["member"]>["entries"]["nodes"][number];

/** What happened to the points, newest first; each entry says why it was this many. */
export function Timeline({ member: { id } }: { member: MemberOnPage }) {
  const { t } = useTranslation();
  const { startOfDay } = useFormats();
  const [page] = usePartPage();
  const narrowing = useNarrowing();
  const { filters } = narrowing;
  const kinds = filters.kinds?.split(",") as EntryKind[] | undefined;
  const occurredAt = daysOf(filters, "when", startOfDay);
  const where = { kinds, occurredAt };
  const isNarrowed = kinds !== undefined || occurredAt !== undefined;
  const request = { id, first: PART_SIZE, offset: (page - 1) * PART_SIZE, where };
  return (
    <>
      <div className="filter-row" style={{ padding: "8px 0" }}>
        <ChoiceFilter
          name="kinds"
          label={t("memberPage.timeline.kinds")}
          listing={narrowing}
          choices={ENTRY_KINDS.map((value) => ({
            value,
            label: t(`memberPage.timeline.kind.${value}`),
          }))}
        />
        <DayRangeFilter name="when" label={t("memberPage.timeline.when")} listing={narrowing} />
      </div>
      <Loaded name={["entries", request]} ask={() => api.query(MemberEntries, request)}>
        {({ member }) => {
          const { totalCount = 0, nodes = [] } = member?.entries ?? {};
          return (
            <>
              {nodes.length === 0 && (
                <Nothing
                  text={t(
                    isNarrowed ? "memberPage.timeline.noneFitting" : "memberPage.timeline.none",
                  )}
                />
              )}
              <ol className="part-list">
                {nodes.map((entry) => (
                  <EntryItem key={entry.id} entry={entry} />
                ))}
              </ol>
              <PartPages total={totalCount} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}

/** The filters of the timeline, as the address has them. */
function useNarrowing() {
  const [parameters, setParameters] = useSearchParams();
  const { tab: _tab, page: _page, ...filters } = Object.fromEntries(parameters);
  return {
    filters: filters as Record<string, string>,
    change(changes: Readonly<Record<string, string | null>>) {
      const next = new URLSearchParams(location.search);
      next.delete("page");
      for (const [name, value] of Object.entries(changes)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      setParameters(next, { replace: true });
    },
  };
}

function EntryItem({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const { number, signed, dateTime } = useFormats();
  const { kind, points, title, status, occurredAt, availableAfter, source, reason } = entry;
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
              {source.kind === "PURCHASE" ? <Link to="?tab=purchases">{title}</Link> : title}
            </Typography.Text>
            {status !== "COMPLETED" && (
              <Tag bordered={false} color={status === "CANCELLED" ? "default" : "warning"}>
                {t(`members.timeline.status.${status}`)}
              </Tag>
            )}
            {/* Where it is more than the title says. */}
            {reason && reason.name !== title && <Tag bordered={false}>{reason.name}</Tag>}
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
