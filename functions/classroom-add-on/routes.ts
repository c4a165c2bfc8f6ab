/** Every way into this door, and the view that answers there. Data alone: the infra opens what stands here. */
export const addOnRoutes = [
  { view: 'discovery', method: 'GET', path: '/add-on/discovery' },
  { view: 'attach', method: 'POST', path: '/add-on/attachments' },
  { view: 'teacherView', method: 'GET', path: '/add-on/teacher-view' },
  { view: 'chooseView', method: 'POST', path: '/add-on/view' },
  { view: 'logAll', method: 'POST', path: '/add-on/log/all' },
  { view: 'logLine', method: 'POST', path: '/add-on/log/line' },
  { view: 'undoLog', method: 'POST', path: '/add-on/log/undo' },
  { view: 'askToPrint', method: 'POST', path: '/add-on/print' },
  { view: 'printPage', method: 'POST', path: '/add-on/print/page' },
  { view: 'sayWork', method: 'POST', path: '/add-on/work' },
  { view: 'studentView', method: 'GET', path: '/add-on/student-view' },
  { view: 'saySupport', method: 'POST', path: '/add-on/own-support' },
  { view: 'startSignIn', method: 'GET', path: '/sign-in/start' },
  { view: 'finishSignIn', method: 'GET', path: '/sign-in/callback' },
  { view: 'redeem', method: 'POST', path: '/sign-in/redeem' },
  { view: 'signOut', method: 'POST', path: '/sign-out' },
] as const;
