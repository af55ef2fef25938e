import { useGetIdentity } from "@refinedev/core";
import { useQuery } from "@tanstack/react-query";
import { Flex } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { Member } from "../../../../client/admin.ts";
import type { MemberQuery } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import type { Viewer } from "../../auth-provider.ts";
import { Failure } from "../../components/failure.tsx";
import { Loading } from "../../components/loading.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { NotFound } from "../../pages/not-found.tsx";
import { useFormats } from "../../program.tsx";
import { MemberActions } from "./actions/member-actions.tsx";
import { MemberStatus } from "./member-name.tsx";
import { AuditTrail } from "./page/audit-trail.tsx";
import { Balances } from "./page/balances.tsx";
import { Coupons } from "./page/coupons.tsx";
import { Profile } from "./page/profile.tsx";
import { TierCard } from "./page/tier-card.tsx";
import { Timeline } from "./page/timeline.tsx";
import { TierName } from "./tier-name.tsx";

/** What the page of a member shows. */
export type MemberOnPage = NonNullable<MemberQuery["member"]>;

const ENTRIES = 15;
const ENTRIES_MAX = 100;

/** The page that answers a support call: who, which tier, what points, and why. */
export function MemberPage() {
  const { id = "" } = useParams();
  const { t, i18n } = useTranslation();
  const { date } = useFormats();
  const [entries, setEntries] = useState(ENTRIES);
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ["member", id, entries, i18n.language],
    queryFn: () => api.query(Member, { id, entries }),
    placeholderData: (former) => (former?.member?.id === id ? former : undefined),
  });
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayAudit = viewer?.permissions.includes("audit:read") === true;
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={8} />;
  const { member } = data;
  if (!member) return <NotFound />;
  return (
    <>
      <PageHeader
        title={member.displayName}
        aside={
          <Flex gap={12} align="center">
            <TierName tier={member.tier} />
            <MemberStatus status={member.status} />
          </Flex>
        }
        text={t("members.page.since", { date: date(member.enrolledAt) })}
        actions={<MemberActions member={member} />}
      />
      <div className="member-page">
        <div>
          <Balances member={member} />
          <Timeline
            member={member}
            isLoading={isFetching}
            onMore={entries < ENTRIES_MAX ? () => setEntries(ENTRIES_MAX) : undefined}
          />
        </div>
        <div>
          <TierCard member={member} />
          <Profile member={member} />
          <Coupons member={member} />
          {mayAudit && <AuditTrail member={member} />}
        </div>
      </div>
    </>
  );
}
