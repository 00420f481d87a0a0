/** Style sheets in tests: nothing. */
export default {};
