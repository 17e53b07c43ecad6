import * as path from 'node:path';
import express, { type Express } from 'express';
import type { Dependencies } from './dependencies';
import { createSignInGate } from './features/accounts/passport';
import { signInRequired } from './features/accounts/sign-in-required';
import { staleForm } from './features/accounts/stale-form';
import { formTellers, mountFeatures } from './features';
import { linkEnded } from './features/links/link-ended';
import { linkNeeded } from './features/links/links.routes';
import { typedInForm } from './features/links/typed-in-form';
import { navigation } from './features/overview/navigation';
import { createAssets } from './platform/http/assets';
import { chrome } from './platform/http/chrome';
import { errorHandler, notFound } from './platform/http/error-handler';
import { mountHealth } from './platform/http/health';
import { requestLog } from './platform/http/request-log';
import { securityHeaders, uncached } from './platform/http/security';
import { sessions } from './platform/http/session';
import { compileViews, createViewEngine, type CompiledView } from './platform/views/view-engine';

const MAX_FORM = '2mb';

/** The whole product as an Express app, with its views compiled anew unless they are given. Reads from top to bottom as a request passes through. */
export function createApp(deps: Dependencies, views?: readonly CompiledView[]): Express {
  const { config, logger } = deps;
  const app = express();
  const viewsDir = path.join(config.rootDir, 'views');
  const assets = createAssets(path.join(config.rootDir, 'public'));
  const gate = createSignInGate(deps);

  app.disable('x-powered-by');
  // Pages are never kept by anybody, so nobody would ever ask whether one has changed.
  app.set('etag', false);
  app.set('trust proxy', config.trustedProxies);
  app.engine('hbs', createViewEngine(viewsDir, views ?? compileViews(viewsDir)));
  app.set('views', viewsDir);
  app.set('view engine', 'hbs');

  app.use(requestLog(logger));
  app.use(securityHeaders(config));
  app.use(assets.path, assets.serve);
  app.use(uncached);
  mountHealth(app, deps);
  app.use(sessions({ pool: deps.sessionPool, key: deps.secrets.sessionKey, https: config.https, prune: config.environment !== 'test' }));
  app.use(gate.restore);
  app.use(chrome(assets.path, navigation(deps)));
  // After the chrome, so that a body nobody can read is still answered with a page.
  app.use(express.urlencoded({ extended: false, limit: MAX_FORM, parameterLimit: 2000 }));
  app.use(express.json({ limit: MAX_FORM }));
  const features = express.Router();
  mountFeatures(features, deps, gate);
  app.use(features);
  app.use(notFound);
  app.use(signInRequired(deps));
  app.use(linkNeeded(deps));
  app.use(linkEnded(deps));
  app.use(staleForm((req, form) => typedInForm(deps, formTellers(deps), { req, form })));
  app.use(errorHandler(logger));
  return app;
}
