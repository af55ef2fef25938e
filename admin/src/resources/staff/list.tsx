import { useGetIdentity } from "@refinedev/core";
import { useQuery } from "@tanstack/react-query";
import { Button, Card, Empty, Flex, Tag, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { StaffInvitations } from "../../../../client/admin.ts";
import type { StaffInvitationsQuery, StaffQuery } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import type { Viewer } from "../../auth-provider.ts";
import { ListingView } from "../../components/listing/listing-view.tsx";
import type { Column } from "../../components/listing/listing-view.tsx";
import { useListing } from "../../components/listing/use-listing.ts";
import { PageHeader } from "../../components/page-header.tsx";
import { SecondaryLine } from "../../components/secondary-line.tsx";
import { ShownOnce } from "../../components/shown-once.tsx";
import { useFormats } from "../../program.tsx";
import { RoleLimitList } from "./role-limits.tsx";
import { SessionsDialog } from "./staff-sessions.tsx";
import { InviteDialog, RemoveDialog, RoleDialog, WithdrawDialog } from "./staff-dialogs.tsx";

export type StaffRow = StaffQuery["staff"]["nodes"][number];
export type Invitation = StaffInvitationsQuery["staffInvitations"][number];

type Open =
  | { readonly dialog: "invite" }
  | { readonly dialog: "role" | "remove" | "sessions"; readonly row: StaffRow }
  | { readonly dialog: "withdraw"; readonly invitation: Invitation };

/** Who runs the program, as what; and who was invited. */
export function StaffList() {
  const { t } = useTranslation();
  const { data: viewer } = useGetIdentity<Viewer>();
  const mayEdit = viewer?.permissions.includes("staff:write") === true;
  const [open, setOpen] = useState<Open | null>(null);
  const [link, setLink] = useState<string | null>(null);
  const listing = useListing<StaffRow>({ resource: "staff", where: () => undefined });
  const actions = (row: StaffRow) => <RowActions row={row} open={setOpen} />;
  const close = () => setOpen(null);
  return (
    <>
      <PageHeader
        title={t("staff.title")}
        text={t("staff.text")}
        actions={
          mayEdit && (
            <Button type="primary" onClick={() => setOpen({ dialog: "invite" })}>
              {t("staff.invite.menu")}
            </Button>
          )
        }
      />
      <ListingView<StaffRow>
        listing={listing}
        label={t("staff.title")}
        head={{
          key: "name",
          title: t("staff.columns.name"),
          render: ({ name, email }) => (
            <div>
              <Typography.Text strong>{name}</Typography.Text>
              <SecondaryLine>{email}</SecondaryLine>
            </div>
          ),
        }}
        columns={useColumns()}
        actions={mayEdit && actions}
        empty={<Empty description={t("staff.empty")} />}
      />
      <Invitations
        {...(mayEdit && {
          onWithdraw: (invitation: Invitation) => setOpen({ dialog: "withdraw", invitation }),
        })}
      />
      <RoleLimitList mayEdit={mayEdit} />
      {open?.dialog === "invite" && <InviteDialog close={close} onLink={setLink} />}
      {open?.dialog === "role" && <RoleDialog row={open.row} close={close} />}
      {open?.dialog === "remove" && <RemoveDialog row={open.row} close={close} />}
      {open?.dialog === "sessions" && <SessionsDialog row={open.row} close={close} />}
      {open?.dialog === "withdraw" && <WithdrawDialog invitation={open.invitation} close={close} />}
      {link && (
        <ShownOnce
          title={t("staff.invite.link")}
          text={t("staff.invite.linkText")}
          secret={link}
          close={() => setLink(null)}
        />
      )}
    </>
  );
}

function useColumns(): Column<StaffRow>[] {
  const { t } = useTranslation();
  const { ago, date } = useFormats();
  return [
    {
      key: "role",
      title: t("staff.columns.role"),
      render: ({ role }) => t(`staff.roles.${role}.name`),
    },
    {
      key: "code",
      title: t("staff.columns.code"),
      render: ({ twoFactorEnabled }) => (
        <Tag bordered={false} color={twoFactorEnabled ? "success" : "default"}>
          {t(twoFactorEnabled ? "staff.withCode" : "staff.withoutCode")}
        </Tag>
      ),
    },
    {
      key: "seen",
      title: t("staff.columns.seen"),
      render: ({ lastSeenAt }) => (lastSeenAt ? ago(lastSeenAt) : "–"),
    },
    {
      key: "joined",
      title: t("staff.columns.joined"),
      isNumber: true,
      render: ({ createdAt }) => date(createdAt),
    },
  ];
}

function RowActions({ row, open }: { row: StaffRow; open(what: Open): void }) {
  const { t } = useTranslation();
  return (
    <Flex gap={8} wrap>
      <Button size="small" onClick={() => open({ dialog: "role", row })}>
        {t("staff.role.menu")}
      </Button>
      <Button size="small" onClick={() => open({ dialog: "sessions", row })}>
        {t("staff.sessions.menu")}
      </Button>
      <Button size="small" danger onClick={() => open({ dialog: "remove", row })}>
        {t("staff.remove.menu")}
      </Button>
      <Link to={`/audit?by=${row.id}`} style={{ lineHeight: "28px" }}>
        {t("staff.did")}
      </Link>
    </Flex>
  );
}

function Invitations({ onWithdraw }: { onWithdraw?: (invitation: Invitation) => void }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { data } = useQuery({
    queryKey: ["staff-invitations"],
    queryFn: () => api.query(StaffInvitations),
  });
  const invitations = data?.staffInvitations ?? [];
  if (invitations.length === 0) return null;
  return (
    <Card title={t("staff.invitations")} style={{ marginTop: 24 }}>
      <ul style={{ listStyle: "none", margin: 0, padding: 0 }}>
        {invitations.map((invitation) => (
          <li key={invitation.id} style={{ marginBottom: 12 }}>
            <Flex gap={12} justify="space-between" align="center" wrap>
              <div>
                <Typography.Text strong>{invitation.email}</Typography.Text>
                <SecondaryLine>
                  {t(`staff.roles.${invitation.role}.name`)} ·{" "}
                  {t("staff.until", { date: date(invitation.expiresAt) })}
                </SecondaryLine>
              </div>
              {onWithdraw && (
                <Button size="small" onClick={() => onWithdraw(invitation)}>
                  {t("staff.withdraw.menu")}
                </Button>
              )}
            </Flex>
          </li>
        ))}
      </ul>
    </Card>
  );
}
