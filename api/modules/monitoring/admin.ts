import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import {
  AdminLoggedRequestConnection,
  AdminQueryRequestsArgs,
  AdminSystemHealth,
} from "../../generated/admin/monitoring.ts";
import type { Context } from "../../graphql/context.ts";
import { listRequests } from "./list-requests.ts";
import { systemHealth } from "./system-health.ts";

@Resolver()
export class MonitoringQueries {
  @Query(() => AdminLoggedRequestConnection)
  requests(
    @Args(() => AdminQueryRequestsArgs) args: AdminQueryRequestsArgs,
    @Ctx() context: Context,
  ) {
    return listRequests(context, args);
  }

  @Query(() => AdminSystemHealth)
  systemHealth(@Ctx() context: Context) {
    return systemHealth(context);
  }
}

@Resolver(() => AdminLoggedRequestConnection)
export class CountOfRequests {
  @FieldResolver()
  totalCount(@Root() { count }: { count: () => Promise<number> }) {
    return count();
  }
}
