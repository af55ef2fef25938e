import { useGetIdentity } from "@refinedev/core";
import { Card } from "antd";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { Viewer } from "../../../auth-provider.ts";
import { PartTabs } from "../../../components/part-tabs.tsx";
import type { MemberOnPage } from "../show.tsx";
import { AuditTrail } from "./audit-trail.tsx";
import { Consents } from "./consents.tsx";
import { Coupons } from "./coupons.tsx";
import { Messages } from "./messages.tsx";
import { Notes } from "./notes.tsx";
import { Purchases } from "./purchases.tsx";
import { Redemptions } from "./redemptions.tsx";
import { Referral } from "./referral.tsx";
import { Timeline } from "./timeline.tsx";

interface Tab {
  readonly permission?: string;
  readonly Part: (props: { member: MemberOnPage }) => React.ReactNode;
}

const TABS = {
  points: { Part: Timeline },
  notes: { Part: Notes },
  purchases: { Part: Purchases },
  rewards: { Part: Redemptions },
  coupons: { Part: Coupons },
  referral: { Part: Referral },
  messages: { permission: "messages:read", Part: Messages },
  consents: { Part: Consents },
  changes: { permission: "audit:read", Part: AuditTrail },
} satisfies Record<string, Tab>;

type TabName = keyof typeof TABS;

/** All that a member's page holds, a part at a time; which one is in the address. */
export function MemberTabs({ member }: { member: MemberOnPage }) {
  const { t } = useTranslation();
  const { data: viewer } = useGetIdentity<Viewer>();
  const [parameters, setParameters] = useSearchParams();
  const names = (Object.keys(TABS) as TabName[]).filter((name) => {
    const { permission }: Tab = TABS[name];
    return permission === undefined || viewer?.permissions.includes(permission);
  });
  const asked = parameters.get("tab");
  const shown = names.find((name) => name === asked) ?? "points";
  const { Part }: Tab = TABS[shown];
  return (
    <Card className="member-tabs" styles={{ body: { paddingBlock: 0 } }}>
      <PartTabs
        label={member.displayName}
        tabs={names.map((key) => ({ key, label: t(`memberPage.tabs.${key}`) }))}
        shown={shown}
        panel="member-part"
        onChoose={(key) => setParameters(key === "points" ? {} : { tab: key }, { replace: true })}
      />
      <div id="member-part" role="tabpanel" aria-label={t(`memberPage.tabs.${shown}`)}>
        {/* What is read of one member is never shown of another. */}
        <Part key={member.id} member={member} />
      </div>
    </Card>
  );
}
