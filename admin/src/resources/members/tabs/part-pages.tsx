import { Flex, Pagination } from "antd";
import { useSearchParams } from "react-router";

export const PART_SIZE = 20;

/** The page of a part that the address says, and how to turn it. */
export function usePartPage(): [number, (page: number) => void] {
  const [parameters, setParameters] = useSearchParams();
  const page = Math.max(1, Math.trunc(Number(parameters.get("page"))) || 1);
  return [
    page,
    (next) => {
      const changed = new URLSearchParams(location.search);
      if (next > 1) changed.set("page", String(next));
      else changed.delete("page");
      setParameters(changed, { replace: true });
    },
  ];
}

/** The pages of a part, where there is more than one. */
export function PartPages({ total }: { total: number }) {
  const [page, turnTo] = usePartPage();
  if (total <= PART_SIZE) return null;
  return (
    <Flex justify="end" style={{ padding: "12px 0" }}>
      <Pagination
        size="small"
        simple
        current={page}
        pageSize={PART_SIZE}
        total={Math.min(total, 10_000)}
        showSizeChanger={false}
        onChange={turnTo}
      />
    </Flex>
  );
}
