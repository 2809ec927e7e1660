/** Pages and addresses of notices: what we publish, and what was published elsewhere. */
@org.jspecify.annotations.NullMarked
package org.ironstock.notice.web;
