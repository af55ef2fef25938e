import { useQuery } from "@tanstack/react-query";
import { Flex } from "antd";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { Member } from "../../../../client/admin.ts";
import type { MemberQuery } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import { Failure } from "../../components/failure.tsx";
import { Loading } from "../../components/loading.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { NotFound } from "../../pages/not-found.tsx";
import { useFormats } from "../../program.tsx";
import { MemberActions } from "./actions/member-actions.tsx";
import { MemberStatus } from "./member-name.tsx";
import { Balances } from "./page/balances.tsx";
import { Profile } from "./page/profile.tsx";
import { TierCard } from "./page/tier-card.tsx";
import { MemberTabs } from "./tabs/member-tabs.tsx";
import { PinnedNotes } from "./tabs/notes.tsx";
import { TierName } from "./tier-name.tsx";

/** What the page of a member shows. */
export type MemberOnPage = NonNullable<MemberQuery["member"]>;

/** The page that answers a support call: who, which tier, what points, and why. */
export function MemberPage() {
  const { id = "" } = useParams();
  const { t, i18n } = useTranslation();
  const { date } = useFormats();
  const { data, error, refetch } = useQuery({
    queryKey: ["member", id, i18n.language],
    queryFn: () => api.query(Member, { id }),
    placeholderData: (former) => (former?.member?.id === id ? former : undefined),
  });
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
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
          <PinnedNotes member={member} />
          <Balances member={member} />
          <MemberTabs member={member} />
        </div>
        <div>
          <TierCard member={member} />
          <Profile member={member} />
        </div>
      </div>
    </>
  );
}
