/** Problem responses and the landing page. */
@org.jspecify.annotations.NullMarked
package org.ironstock.platform.web;
