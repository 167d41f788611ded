import { Redirect, Route, Switch } from 'wouter'
import { CampaignId } from '../../contract/id.ts'
import { campaignPages, pages } from '../../contract/pages.ts'
import { CampaignsScreen } from './campaigns/CampaignsScreen.tsx'
import { EditorScreen } from './editor/EditorScreen.tsx'

/** The pages below the desk, for coordinators. Whatever is no page leads back to the list. */
export function DeskPages() {
  return (
    <Switch>
      <Route path={campaignPages}>
        <CampaignsScreen />
      </Route>
      <Route path={`${campaignPages}/:campaign/:section?`}>
        {({ campaign, section }) => {
          const id = CampaignId.safeParse(campaign).data
          if (!id) return <Redirect to={campaignPages} replace />
          return <EditorScreen key={id} id={id} slug={section ?? ''} />
        }}
      </Route>
      <Route>
        <Redirect to={pages.desk} replace />
      </Route>
    </Switch>
  )
}
