import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { MemberList } from "../../../../client/admin.ts";
import { api } from "../../api.ts";

interface MemberSelectProps {
  /** Who can't be chosen. */
  readonly except: string;
  /** From the form that it stands in. */
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (id: string) => void;
}

/** Chooses a member by name, phone, e-mail or card; the server searches. */
export function MemberSelect({ except, ...field }: MemberSelectProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useState("");
  const { data, isFetching } = useQuery({
    queryKey: ["members-to-choose", search],
    queryFn: ({ signal }) =>
      api.query(
        MemberList,
        { first: 10, search, where: { statuses: ["ACTIVE", "SUSPENDED"] } },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
  const found = data?.members.nodes.filter(({ id }) => id !== except) ?? [];
  return (
    <Select
      {...field}
      showSearch
      filterOption={false}
      onSearch={setSearch}
      loading={isFetching}
      placeholder={t("members.search")}
      notFoundContent={isFetching ? null : t("lists.nothingFound")}
      options={found.map(({ id, displayName, phone, email, memberNumber }) => ({
        value: id,
        label: `${displayName} · ${phone ?? email ?? memberNumber}`,
      }))}
    />
  );
}
