import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type MovedItems,
  movedItemsSchema,
  type OfficeCategoryWords,
  officeCategoryWordsSchema,
  ROUTES,
  saveCategoryWordsSchema,
} from '@zhaojian/contract';
import { type Caller, CurrentCaller } from '../../authorization/caller.ts';
import { Needs } from '../../authorization/route-access.ts';
import { CategoryWordsOfArea } from './category-words-of-area.service.ts';
import { SortedAnew } from './sorted-anew.service.ts';

/** The words by which items of section 五 are sorted, one scheme for the whole area. */
@Controller()
export class CategoryWordsController {
  constructor(
    private readonly words: CategoryWordsOfArea,
    private readonly sorted: SortedAnew,
  ) {}

  @Get(ROUTES.categoryWords)
  @Needs('statistics.read')
  @ApiOkResponse({ standardSchema: officeCategoryWordsSchema })
  async office(): Promise<OfficeCategoryWords> {
    return this.words.office();
  }

  @Post(ROUTES.categoryWordsPreview)
  @HttpCode(200)
  @Needs('item.sort')
  @ApiOkResponse({ standardSchema: movedItemsSchema })
  async preview(
    @CurrentCaller() caller: Caller,
    @Body({ schema: saveCategoryWordsSchema }) { words }: OfficeCategoryWords,
  ): Promise<MovedItems> {
    return this.sorted.preview(caller, words);
  }

  @Put(ROUTES.categoryWords)
  @Needs('item.sort')
  @ApiOkResponse({ standardSchema: officeCategoryWordsSchema })
  async save(
    @CurrentCaller() caller: Caller,
    @Body({ schema: saveCategoryWordsSchema }) wanted: OfficeCategoryWords,
  ): Promise<OfficeCategoryWords> {
    return this.words.save(caller, wanted);
  }
}
