/** What has to follow when answers were sent or somebody's no longer count; it never keeps that from happening. */
export interface IntakeHooks {
  readonly afterChange: (search: { readonly firmId: string; readonly searchId: string }) => Promise<void>;
}
