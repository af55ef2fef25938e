import { Avatar, Flex, Tag, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { MemberStatus as Status } from "../../../../client/admin.ts";
import { initialsOf } from "../../components/initials.ts";

interface MemberNameProps {
  readonly member: {
    readonly id: string;
    readonly displayName: string;
    readonly phone?: string | null;
    readonly email?: string | null;
    readonly memberNumber: string;
  };
}

/** A member as a link, with what tells namesakes apart. */
export function MemberName({ member }: MemberNameProps) {
  const { id, displayName, phone, email, memberNumber } = member;
  return (
    <Flex gap={12} align="center" style={{ minWidth: 0 }}>
      <Avatar size={32} aria-hidden style={{ flex: "none", fontSize: 13 }}>
        {initialsOf(displayName)}
      </Avatar>
      <div style={{ minWidth: 0 }}>
        <Link to={`/members/${id}`} style={{ fontWeight: 600, color: "inherit" }}>
          {displayName}
        </Link>
        <Typography.Text type="secondary" ellipsis style={{ display: "block", fontSize: 13 }}>
          {phone ?? email ?? memberNumber}
        </Typography.Text>
      </div>
    </Flex>
  );
}

const COLORS = { ACTIVE: "success", SUSPENDED: "warning", CLOSED: "default" } as const;

/** Whether a member takes part. */
export function MemberStatus({ status }: { status: Status }) {
  const { t } = useTranslation();
  return (
    <Tag bordered={false} color={COLORS[status as keyof typeof COLORS]} style={{ margin: 0 }}>
      {t(`members.status.${status as keyof typeof COLORS}`)}
    </Tag>
  );
}
